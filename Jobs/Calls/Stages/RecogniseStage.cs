using System.Globalization;
using Supervision.Ingest.Calls.Speech;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Media;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Has calls without a transcript written down by the hall's speech service; what it hears waits like a file that arrived.</summary>
/// <remarks>Without a service they stay <em>not transcribed</em> and count against coverage.</remarks>
public sealed class RecogniseStage : NightStage
{
    /// <summary>Setting: base address of an OpenAI-compatible service.</summary>
    public const string EndpointSetting = "calls.speech_endpoint";

    /// <summary>Setting: name of its model.</summary>
    public const string ModelSetting = "calls.speech_model";

    /// <summary>Environment variable with the key: secrets do not lie in the database.</summary>
    public const string KeyVariable = "SUPERVISION_SPEECH_KEY";

    /// <summary>Recordings in a row on which the service fails before it counts as broken itself.</summary>
    private const int MostFailing = 3;

    public override string Key => "recognise";

    public override int Order => 27;

    public override string Reads => "Recording, MediaFile, Transcript, HallSetting, media archive";

    public override string Writes => "Batch, Quarantine, originals";

    public override bool IsShareable => true;

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var due = await Due(night, await new MediaQueries(night.Database).Untranscribed(night.HallCode, cancel), cancel);
        if (await Settings(night, cancel) is not { } settings)
            return new StageOutcome(due.Count, 0, 0, 0, due.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{due.Count} 通没有转写：未设置语音服务\n{due.Count} calls are not transcribed: no speech service is set"));
        // Hours of speech take long; the limit is set with each request.
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var service = new SpeechService(http, new Ffmpeg(new FfmpegSettings()), settings, night.Time);
        var owner = LeaseOwner.Of($"{night.RunId} recognise");
        var (heard, refused, failing) = (0, 0, 0);
        string? trouble = null;
        for (var i = 0; i < due.Count; i++)
        {
            await using var lease = await WorkLease.Claim(night.Database, $"speech {night.HallCode} {due[i].MediaHash}", owner, night.Time, cancel);
            switch (lease is null ? null : await Hear(night, service, due[i], cancel))
            {
                case SpeechResult.Transcribed transcribed:
                    await Keep(night, due[i], SpeechSidecar.Of(transcribed.Transcript), cancel);
                    heard++;
                    failing = 0;
                    break;
                case SpeechResult.Refused { Why: var why }:
                    await Refuse(night, due[i], new Rejection(why.Code, why.Reason.Stored, "quarantined", why.Line, why.Value), cancel);
                    refused++;
                    failing = 0;
                    break;
                case SpeechResult.TryAgain { Reason: var reason, MayBeTheRecording: var isItself }:
                    trouble = $"语音服务中断，其余下次再试：{reason}\nThe speech service was interrupted, the rest waits for the next run: {reason}";
                    // The service is away for all of them: the rest waits for the next run instead of for its time limits.
                    if (!isItself || ++failing == MostFailing)
                        return new StageOutcome(due.Count, heard, refused, heard + refused, trouble);
                    break;
            }
            progress.Report(new StageProgress(i + 1, due.Count));
        }
        return new StageOutcome(due.Count, heard, refused, heard + refused, trouble);
    }

    /// <summary>Each run begins elsewhere: recordings on which the service always fails must not keep the others waiting for ever.</summary>
    private static List<UntranscribedRow> Turned(List<UntranscribedRow> due, string runId)
    {
        if (due.Count == 0)
            return due;
        var first = (int)(Convert.ToUInt32(FindingKeys.Hash(runId)[..8], 16) % due.Count);
        return [.. due[first..], .. due[..first]];
    }

    /// <summary>One batch for each recording of a call: what was heard or refused once is not asked again.</summary>
    private static string BatchIdOf(Night night, UntranscribedRow call) => BatchIds.OfNamed(night.HallCode, "speech", call.CallId, call.MediaHash);

    private static async Task<IReadOnlyList<UntranscribedRow>> Due(Night night, IReadOnlyList<UntranscribedRow> calls, CancellationToken cancel)
    {
        // Sidecars that arrived come first; the stage after this one takes them into use.
        var waiting = (await new TranscriptQueries(night.Database).WaitingTranscripts(night.HallCode, cancel))
            .Select(batch => Path.GetFileNameWithoutExtension(batch.FileName)).ToHashSet(StringComparer.Ordinal);
        var batches = new BatchQueries(night.Database);
        var due = new List<UntranscribedRow>();
        foreach (var call in calls.Where(call => !waiting.Contains(call.CallId)))
        {
            // A batch of that name is an answer already given, also a refusal: the service is not asked twice for the same audio.
            if (await batches.Batch(night.HallCode, BatchIdOf(night, call), cancel) is null)
                due.Add(call);
        }
        return Turned(due, night.RunId);
    }

    private static async Task<SpeechSettings?> Settings(Night night, CancellationToken cancel)
    {
        var settings = (await new HallQueries(night.Database).Settings(night.HallCode, cancel)).ToDictionary(setting => setting.Name, setting => setting.Value);
        if (!Uri.TryCreate(settings.GetValueOrDefault(EndpointSetting), UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            return null;
        // From the environment: settings are rows of the database and go into backups and exports.
        var plain = new SpeechSettings { Endpoint = endpoint, ApiKey = Environment.GetEnvironmentVariable(KeyVariable) };
        return settings.GetValueOrDefault(ModelSetting) is { Length: > 0 } model ? plain with { Model = model } : plain;
    }

    private static async Task<SpeechResult> Hear(Night night, SpeechService service, UntranscribedRow call, CancellationToken cancel)
    {
        var archive = new MediaArchive(night.MediaFolder);
        await using var json = File.OpenRead(archive.PathOf(call.AnalysisHash));
        var analysis = await MediaAnalysis.Read(json, cancel);
        return await service.Transcribe(archive.PathOf(call.ReviewHash), analysis, Path.Combine(night.MediaFolder, "speech"), cancel);
    }

    private static async Task Keep(Night night, UntranscribedRow call, byte[] sidecar, CancellationToken cancel)
    {
        using var content = new MemoryStream(sidecar);
        var stored = await new MediaArchive(Path.Combine(night.MediaFolder, "originals")).Store(content, cancel);
        await new BatchQueries(night.Database).AddBatch(Batch(night, call) with { ArchiveHash = stored.Sha256, Bytes = stored.SizeBytes, RowsRead = 1, Added = 1 }, cancel);
    }

    private static async Task Refuse(Night night, UntranscribedRow call, Rejection why, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        var batch = Batch(night, call) with { RowsRead = 1, Added = 1 };
        await new BatchQueries(transaction).AddBatch(batch, cancel);
        await FileQuarantine.Add(transaction, night, (batch.BatchId, "transcripts", batch.FileName), why, cancel);
        await transaction.Commit(cancel);
    }

    private static BatchRow Batch(Night night, UntranscribedRow call) => new()
    {
        HallCode = night.HallCode, BatchId = BatchIdOf(night, call), Feed = "transcripts", FileName = $"speech/{call.CallId}.json", ArchiveHash = "",
        State = "waiting", ArrivedAtUtc = night.Time.GetUtcNow().UtcDateTime, RunId = night.RunId,
    };
}
