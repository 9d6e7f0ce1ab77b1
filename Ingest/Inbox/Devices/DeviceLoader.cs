using Supervision.Ingest.Calls;
using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Video;
using Supervision.Ingest.Video.Indexes;
using Supervision.Sql.Operations;

namespace Supervision.Ingest.Inbox.Devices;

/// <summary>Brings in what recorders and telephone systems export themselves; one file is one transaction.</summary>
internal sealed class DeviceLoader(CollectRequest request, TableLoader tables, IReadOnlySet<string>? staff, IReadOnlySet<string>? posts)
{
    private const int HeadBytes = 4096;

    /// <summary>Whether a file of this feed is a device's own export rather than a table.</summary>
    internal static bool Claims(string feed, string path)
    {
        if (feed is not ("video" or "calls"))
            return false;
        var head = new byte[HeadBytes];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return feed == "video" ? VideoIndexReader.Claims(head.AsSpan(0, read)) : CallRecordReader.Claims(head.AsSpan(0, read));
    }

    internal async Task<BatchRow> Load(BatchRow batch, string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var context = new FeedContext
        {
            HallCode = request.HallCode, BatchId = batch.BatchId, Zone = request.Zone, NowUtc = batch.ArrivedAtUtc, Staff = staff, Posts = posts,
        };
        var hall = Collector.FolderOf(request.InboxFolder, request.HallCode);
        return batch.Feed == "video"
            ? await VideoIndexReader.Read(file, cancel) switch
            {
                Outcome<VideoIndex>.Accepted { Content: var index } => await Save(batch, Feeds.Clips, RecorderClips.Rows([index], HallMaps.Cameras(hall), context), cancel),
                Outcome<VideoIndex>.Refused { Why: var why } => await tables.Refuse(batch, why.Reason, column: null, why.Line, cancel),
                var other => throw new InvalidOperationException($"unknown outcome {other}"),
            }
            : await CallRecordReader.Read(file, cancel) switch
            {
                Outcome<CallRecords>.Accepted { Content: var records } => await Save(batch, CallFeed, TelephoneCalls.Rows(records, HallMaps.Extensions(hall), context), cancel),
                Outcome<CallRecords>.Refused { Why: var why } => await tables.Refuse(batch, why.Reason, column: null, why.Line, cancel),
                var other => throw new InvalidOperationException($"unknown outcome {other}"),
            };
    }

    private static CallFeed CallFeed => Feeds.Of("calls")!.OfType<CallFeed>().Single();

    private async Task<BatchRow> Save<T>(BatchRow batch, Feed<T> feed, (IReadOnlyList<T> Rows, IReadOnlyList<Rejected> Rejected) read, CancellationToken cancel)
        where T : Sql.Bulk.FeedRow
    {
        var chunk = new RowChunk<T>(feed);
        foreach (var row in read.Rows)
            chunk.Keep(row, request.Zone);
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        var count = await chunk.Merge(transaction, request.Zone, cancel);
        if (count.Added + count.Revised > 0)
            await PresenceMarks.Mark(batches, request, feed, chunk.PresenceDays, cancel);
        await batches.AddQuarantine(read.Rejected.Select((rejected, i) => TableLoader.Entry(batch, i + 1, rejected)).ToList(), cancel);
        var done = batch with
        {
            State = "loaded", FinishedAtUtc = request.Time.GetUtcNow().UtcDateTime, FirstDay = chunk.FirstDay, LastDay = chunk.LastDay,
            RowsRead = read.Rows.Count + read.Rejected.Count, Quarantined = read.Rejected.Count,
            Added = count.Added, Unchanged = count.Unchanged, Revised = count.Revised,
        };
        await TableLoader.Advance(batches, done, batch.RowsRead, cancel);
        await transaction.Commit(cancel);
        return done;
    }
}
