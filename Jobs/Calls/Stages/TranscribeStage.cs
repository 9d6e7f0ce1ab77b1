using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Ingest;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Media;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Brings transcript files into use: joined to their calls, checked against the recording, speakers named.</summary>
/// <remarks>A call without a transcript stays not transcribed; a transcript without a call waits for it.</remarks>
public sealed class TranscribeStage : NightStage
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Key => "transcribe";

    public override int Order => 30;

    public override string Reads => "Batch, Call, MediaFile, HallSetting, originals";

    public override string Writes => "Transcript, Utterance, Batch, Quarantine";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var settings = await HallRoles.Of(night, cancel);
        await HallRoles.ReopenWhereChanged(night, settings, cancel);
        var waiting = await new TranscriptQueries(night.Database).WaitingTranscripts(night.HallCode, cancel);
        var (used, refused, turns, orphans) = (0, 0, 0, 0);
        for (var i = 0; i < waiting.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            switch (await Take(night, waiting[i], settings, cancel))
            {
                case null:
                    orphans++;
                    break;
                case < 0:
                    refused++;
                    break;
                case { } count:
                    used++;
                    turns += count;
                    break;
            }
            progress.Report(new StageProgress(i + 1, waiting.Count));
        }
        var note = orphans == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{orphans} 份转写等待其通话\n{orphans} transcripts wait for their calls");
        return new StageOutcome(waiting.Count, used, refused, turns, note);
    }

    /// <summary>The number of turns; null when the call is not there yet; -1 when the file is refused.</summary>
    private static async Task<int?> Take(Night night, BatchRow batch, RoleSettings settings, CancellationToken cancel)
    {
        var queries = new TranscriptQueries(night.Database);
        CallRow? call = null;
        foreach (var callId in TranscriptName.CallIds(batch.FileName))
            // The first name that fits a call: a file name may carry more than one possible id.
            call ??= await queries.CallById(night.HallCode, callId, cancel);
        if (call is null)
            return null;
        var media = await new MediaQueries(night.Database).MediaOfCall(night.HallCode, call.CallId, cancel);
        var outcome = await Read(night, batch, media?.State is "ready" ? media.DecodedSeconds : null, cancel);
        await using var transaction = await night.Database.Begin(cancel);
        await new BatchQueries(transaction).SettleQuarantine(batch.HallCode, batch.BatchId, TranscriptName.NoCallEntry, "loaded", night.Time.GetUtcNow().UtcDateTime, cancel);
        if (outcome is not Outcome<Transcript>.Accepted accepted)
        {
            var why = ((Outcome<Transcript>.Refused)outcome).Why;
            await FileQuarantine.Add(transaction, night, (batch.BatchId, "transcripts", batch.FileName), new Rejection(why.Code, why.Reason.Stored, "quarantined", why.Line, why.Value), cancel);
            await transaction.Commit(cancel);
            return -1;
        }
        var roles = SpeakerRoles.Assign(accepted.Content, settings, await Sound(night, call, media, cancel));
        await Save(new TranscriptQueries(transaction), night, batch, call.CallId, accepted.Content, roles, cancel);
        await transaction.Commit(cancel);
        return accepted.Content.Segments.Count;
    }

    private static async Task<Outcome<Transcript>> Read(Night night, BatchRow batch, double? recordingSeconds, CancellationToken cancel)
    {
        await using var file = File.OpenRead(new MediaArchive(Path.Combine(night.MediaFolder, "originals")).PathOf(batch.ArchiveHash));
        return await TranscriptReader.Read(file, batch.FileName, recordingSeconds, cancel);
    }

    private static async Task<RoleSound?> Sound(Night night, CallRow call, MediaFileRow? media, CancellationToken cancel)
    {
        if (media?.AnalysisHash is not { } hash)
            return null;
        await using var json = File.OpenRead(new MediaArchive(night.MediaFolder).PathOf(hash));
        var analysis = await MediaAnalysis.Read(json, cancel);
        return new RoleSound(analysis.Channels.Select(channel => channel.Rings.Count).ToList(), call.Direction switch { "in" => true, "out" => false, _ => null });
    }

    private static async Task Save(TranscriptQueries queries, Night night, BatchRow batch, string callId, Transcript transcript, RoleAssignment roles, CancellationToken cancel)
    {
        await queries.RemoveUtterances(night.HallCode, callId, cancel);
        await queries.SaveTranscript(new TranscriptRow
        {
            HallCode = night.HallCode, CallId = callId, SourceHash = batch.ArchiveHash, BatchId = batch.BatchId, Format = transcript.Format,
            RoleBasis = roles.Basis, RoleConfidence = roles.Confidence, Turns = transcript.Segments.Count,
            DurationSeconds = transcript.Segments.Max(segment => segment.EndSeconds) ?? 0,
        }, cancel);
        await queries.AddUtterance(transcript.Segments.Select((segment, index) => new UtteranceRow
        {
            HallCode = night.HallCode, CallId = callId, TurnNo = index, Speaker = roles.Roles[index].ToString().ToLowerInvariant(),
            StartSeconds = segment.StartSeconds, EndSeconds = segment.EndSeconds, Body = segment.Text,
            RoleConfidence = roles.Confidence, Channel = segment.Channel, Words = WordsOf(segment),
        }).ToList(), cancel);
        await queries.EndWaiting(night.HallCode, batch.BatchId, "loaded", quarantined: 0, night.Time.GetUtcNow().UtcDateTime, null, cancel);
    }

    private static string? WordsOf(Segment segment) => segment.Words.Count == 0
        ? null
        : JsonSerializer.Serialize(segment.Words.Select(word => new object[] { word.StartSeconds, word.EndSeconds, word.Text }), Json);
}
