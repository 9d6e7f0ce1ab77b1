using Supervision.Ingest.Media;
using Supervision.Ingest.Tables;
using Supervision.Sql.Calls;
using Supervision.Sql.Operations;

namespace Supervision.Ingest.Inbox;

/// <summary>Recordings and transcripts: archived under their hash; measuring and reading them is the work of later stages.</summary>
internal sealed class RecordingIntake(CollectRequest request)
{
    /// <summary>Recordings lie apart from originals: only they may ever be streamed.</summary>
    internal MediaArchive Archive { get; } = new(request.MediaFolder);

    internal async Task<BatchRow> Take(InboxEntry entry, BatchRow batch, TableLoader loader, CancellationToken cancel)
    {
        if (batch.Bytes == 0)
            return await loader.Refuse(batch, FileReasons.Empty(), null, null, cancel);
        if (entry.Section == InboxSection.Transcript)
            return await Save(batch with { State = "waiting" }, null, cancel);
        var sniffed = await Sniff(batch.ArchiveHash, cancel);
        if (sniffed.Kind is null)
            return await loader.Refuse(batch, InboxReasons.NotSound(sniffed.LooksLike), null, null, cancel);
        var recording = new RecordingRow
        {
            HallCode = batch.HallCode, FileKey = KeyOf(entry.Name), FileName = entry.Name, MediaHash = batch.ArchiveHash, BatchId = batch.BatchId,
        };
        return await Save(batch with { State = "loaded", FinishedAtUtc = request.Time.GetUtcNow().UtcDateTime }, recording, cancel);
    }

    /// <summary>How a recording is found from the name that a call gives.</summary>
    internal static string KeyOf(string fileName) => RowValues.IdentityOf("recording", fileName.Normalize());

    private async Task<Sniffed> Sniff(string sha256, CancellationToken cancel)
    {
        var head = new byte[MediaSniffer.HeadBytes];
        await using var file = File.OpenRead(Archive.PathOf(sha256));
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        return MediaSniffer.Sound(head.AsSpan(0, read));
    }

    private async Task<BatchRow> Save(BatchRow batch, RecordingRow? recording, CancellationToken cancel)
    {
        var taken = batch with { RowsRead = 1, Added = 1 };
        await using var transaction = await request.Database.Begin(cancel);
        if (recording is not null)
            await new RecordingQueries(transaction).SaveRecording(recording, cancel);
        if (await new BatchQueries(transaction).AdvanceBatch(taken, 0, cancel) == 0)
            throw new BatchTakenException(batch.BatchId);
        await transaction.Commit(cancel);
        return taken;
    }
}
