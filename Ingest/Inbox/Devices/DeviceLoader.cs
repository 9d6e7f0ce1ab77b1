using Supervision.Ingest.Inbox.Batches;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Devices;

/// <summary>Brings in what recorders and telephone systems export themselves; one file is one transaction.</summary>
internal sealed class DeviceLoader(CollectRequest request, TableLoader tables, IReadOnlySet<string>? staff, IReadOnlySet<string>? posts)
{
    internal async Task<BatchRow> Load(BatchRow batch, string path, CancellationToken cancel) =>
        await new DeviceReader(request, staff, posts).Read(batch, path, only: null, cancel) switch
        {
            Outcome<DeviceRows>.Accepted { Content: var rows } => await Save(batch, rows, cancel),
            Outcome<DeviceRows>.Refused { Why: var why } => await tables.Refuse(batch, why.ToRejected(), cancel),
            var other => throw new InvalidOperationException($"unknown outcome {other}"),
        };

    private async Task<BatchRow> Save(BatchRow batch, DeviceRows rows, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        var count = await rows.Chunk.Merge(transaction, request.Zone, cancel);
        // The same index again changes nothing, and its days need no computing.
        if (count.Added + count.Revised > 0)
            await PresenceMarks.Mark(batches, request, rows.Feed, rows.Chunk.PresenceDays, cancel);
        await batches.AddQuarantine(rows.Rejected.Select((rejected, i) => TableLoader.Entry(batch, i + 1, rejected)).ToList(), cancel);
        var done = batch with
        {
            State = "loaded", FinishedAtUtc = request.Time.GetUtcNow().UtcDateTime, FirstDay = rows.Chunk.FirstDay, LastDay = rows.Chunk.LastDay,
            RowsRead = rows.Count + rows.Rejected.Count, Quarantined = rows.Rejected.Count,
            Added = count.Added, Unchanged = count.Unchanged, Revised = count.Revised,
        };
        // Last, in the same transaction: whoever lost the batch meanwhile rolls all of its rows back.
        await TableLoader.Advance(batches, done, batch.RowsRead, cancel);
        await transaction.Commit(cancel);
        return done;
    }
}
