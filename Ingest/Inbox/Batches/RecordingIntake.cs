using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Media;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Ingest.Video;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Recordings, transcripts and clip files: archived under their hash; measuring and reading them is the work of later stages.</summary>
internal sealed class RecordingIntake(CollectRequest request)
{
    /// <summary>Recordings lie apart from originals: only they may ever be streamed.</summary>
    internal MediaArchive Archive { get; } = new(request.MediaFolder);

    private readonly MediaArchive _originals = new(Path.Combine(request.MediaFolder, "originals"));

    internal async Task<BatchRow> Take(InboxSection section, string name, BatchRow batch, TableLoader loader, CancellationToken cancel)
    {
        if (batch.Bytes == 0)
            return await loader.Refuse(batch, FileReasons.Empty(), null, null, cancel);
        if (section == InboxSection.Transcript)
            return await TakeTranscript(name, batch, loader, cancel);
        // From the archive, not from the inbox: what is judged is what will be decoded.
        var head = await Head(batch.ArchiveHash, cancel);
        if (section == InboxSection.Footage)
            return MediaSniffer.Video(head) is { Kind: null, LooksLike: var seen }
                ? await loader.Refuse(batch, InboxReasons.NotVideo(seen), null, null, cancel)
                : await Save(Loaded(batch), new FootageRow { HallCode = batch.HallCode, FileKey = FootageKey.Of(name), MediaHash = batch.ArchiveHash, BatchId = batch.BatchId }, cancel);
        var sniffed = MediaSniffer.Sound(head);
        if (sniffed.Kind is null)
            return await loader.Refuse(batch, InboxReasons.NotSound(sniffed.LooksLike), null, null, cancel);
        var recording = new RecordingRow
        {
            HallCode = batch.HallCode, FileKey = KeyOf(name), FileName = name, MediaHash = batch.ArchiveHash, BatchId = batch.BatchId,
        };
        return await Save(Loaded(batch), recording, cancel);
    }

    /// <summary>Checked as far as it can be without its recording; used by a later stage, once its call is there.</summary>
    private async Task<BatchRow> TakeTranscript(string name, BatchRow batch, TableLoader loader, CancellationToken cancel)
    {
        await using (var file = File.OpenRead(_originals.PathOf(batch.ArchiveHash)))
        {
            if (await TranscriptReader.Read(file, name, recordingSeconds: null, cancel) is Outcome<Transcript>.Refused { Why: var why })
                return await loader.Refuse(batch, why.ToRejected(), cancel);
        }
        var calls = new TranscriptQueries(request.Database);
        foreach (var callId in TranscriptName.CallIds(name))
        {
            if (await calls.CallById(batch.HallCode, callId, cancel) is not null)
                // Used by the stage that has the recording's length, which decides whether its times can be true (input.md 11).
                return await Save(batch with { State = "waiting" }, null, cancel);
        }
        return await Save(batch with { State = "waiting", Quarantined = 1 }, NoCall(batch), cancel);
    }

    /// <summary>Closed by the stage that uses the transcript.</summary>
    private static QuarantineRow NoCall(BatchRow batch)
    {
        var why = new Refusal("no-call", "no call has this id; the transcript is used once the call has arrived. Its name must be the call_id").Reason;
        return new QuarantineRow
        {
            HallCode = batch.HallCode, BatchId = batch.BatchId, EntryNo = TranscriptName.NoCallEntry, Feed = batch.Feed, FileName = batch.FileName,
            ReasonCode = why.Code, Reason = why.Stored, State = "open", CreatedAtUtc = batch.ArrivedAtUtc,
        };
    }

    /// <summary>How a recording is found from the name that a call gives.</summary>
    internal static string KeyOf(string fileName) => RowValues.IdentityOf("recording", fileName.Normalize());

    private BatchRow Loaded(BatchRow batch) => batch with { State = "loaded", FinishedAtUtc = request.Time.GetUtcNow().UtcDateTime };

    private async Task<byte[]> Head(string sha256, CancellationToken cancel)
    {
        var head = new byte[MediaSniffer.HeadBytes];
        await using var file = File.OpenRead(Archive.PathOf(sha256));
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel)];
    }

    private async Task<BatchRow> Save(BatchRow batch, object? file, CancellationToken cancel)
    {
        var taken = batch with { RowsRead = 1, Added = 1 - batch.Quarantined };
        await using var transaction = await request.Database.Begin(cancel);
        if (file is RecordingRow recording)
            await new RecordingQueries(transaction).SaveRecording(recording, cancel);
        if (file is FootageRow footage)
            await new FootageQueries(transaction).SaveFootage(footage, cancel);
        if (file is QuarantineRow entry)
            await new BatchQueries(transaction).AddQuarantine([entry], cancel);
        // After the rest of the transaction, which falls with it where another process was first.
        if (await new BatchQueries(transaction).AdvanceBatch(taken, 0, cancel) == 0)
            throw new BatchTakenException(batch.BatchId);
        await transaction.Commit(cancel);
        return taken;
    }
}
