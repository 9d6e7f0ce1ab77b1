namespace Supervision.Sql.Operations.Batches;

/// <summary>Batches, what they put in quarantine, and the inbox files that brought them.</summary>
public sealed class BatchQueries(Database database) : Queries(database)
{
    public Task<BatchRow?> Batch(string hallCode, string batchId, CancellationToken cancel = default) =>
        Row<BatchRow>(new { hallCode, batchId }, cancel);

    /// <summary>1 when added, 0 when the batch is there already.</summary>
    public Task<int> AddBatch(BatchRow batch, CancellationToken cancel = default) => Execute(batch, cancel);

    /// <summary>Moves a batch on; 0 when it is no longer where the caller left it.</summary>
    /// <param name="rowsBefore">Rows read when the caller last saw the batch.</param>
    public Task<int> AdvanceBatch(BatchRow batch, long rowsBefore, CancellationToken cancel = default) => Execute(new
    {
        batch.HallCode, batch.BatchId, batch.State, batch.LastLine, batch.RowsRead, batch.Added, batch.Unchanged, batch.Revised,
        batch.Quarantined, batch.Ignored, batch.FirstDay, batch.LastDay, batch.FinishedAtUtc, batch.Error, rowsBefore,
    }, cancel);

    /// <summary>Lets the next run read a refused file again, its entries kept aside with their owners; 0 where the batch was not refused as a whole.</summary>
    public Task<int> ReopenBatch(string hallCode, string batchId, CancellationToken cancel = default) => Execute(new { hallCode, batchId }, cancel);

    /// <summary>Moves rows from quarantined to what became of them; the sum of the counters stays the rows read.</summary>
    public Task<int> SettleBatch(string hallCode, string batchId, long added, long unchanged, long revised, long ignored, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, added, unchanged, revised, ignored }, cancel);

    public Task<int> AddQuarantine(IReadOnlyList<QuarantineRow> entries, CancellationToken cancel = default) => Execute(entries, cancel);

    /// <summary>The first open entries of one batch, in order of its rows.</summary>
    public Task<IReadOnlyList<QuarantineRow>> OpenEntriesOf(string hallCode, string batchId, int most, CancellationToken cancel = default) =>
        Rows<QuarantineRow>(new { hallCode, batchId, most }, cancel);

    /// <summary>Open entries of one reason, oldest batch first, from behind a place on.</summary>
    public Task<IReadOnlyList<QuarantineRow>> WaitingRows(string hallCode, string reasonCode, string afterBatchId, long afterEntryNo, int pageSize, CancellationToken cancel = default) =>
        Rows<QuarantineRow>(new { hallCode, reasonCode, afterBatchId, afterEntryNo, pageSize }, cancel);

    /// <summary>Every open entry of one reason, oldest first: for reasons of which there are few.</summary>
    public Task<IReadOnlyList<QuarantineRow>> OpenOfReason(string hallCode, string reasonCode, CancellationToken cancel = default) =>
        Rows<QuarantineRow>(new { hallCode, reasonCode }, cancel);

    /// <summary>Batches with an open entry of either reason, oldest first.</summary>
    public Task<IReadOnlyList<BatchRow>> BatchesRefusing(string hallCode, string reasonCode, string otherCode, CancellationToken cancel = default) =>
        Rows<BatchRow>(new { hallCode, reasonCode, otherCode }, cancel);

    public Task<IReadOnlyList<QuarantineRow>> OpenEntries(string hallCode, string batchId, CancellationToken cancel = default) =>
        Rows<QuarantineRow>(new { hallCode, batchId }, cancel);

    /// <summary>Batches whose reading was begun, or asked for again, and has not ended; those too whose old entries were not closed after it.</summary>
    public Task<IReadOnlyList<BatchRow>> UnfinishedBatches(string hallCode, CancellationToken cancel = default) =>
        Rows<BatchRow>(new { hallCode }, cancel);

    /// <summary>Closes the entries of a reopened file that its new reading did not repeat.</summary>
    public Task<int> SettleRetried(string hallCode, string batchId, DateTime nowUtc, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, nowUtc }, cancel);

    /// <summary>A file that had been given up was read at last.</summary>
    public Task<int> SettleFailed(string hallCode, string batchId, DateTime nowUtc, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, nowUtc }, cancel);

    /// <summary>A file that had been read at last is given up once more; its owner stays. An item that a person set aside stays so, and a new one stands beside it.</summary>
    /// <remarks>Inside a transaction: the item and its batch change together.</remarks>
    public Task<int> ReviveFailed(string hallCode, string batchId, string reasonCode, string reason, DateTime nowUtc, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, reasonCode, reason, nowUtc }, cancel);

    /// <summary>1 when the entry was open and is now settled.</summary>
    public Task<int> SettleQuarantine(string hallCode, string batchId, long entryNo, string state, DateTime resolvedAtUtc, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, entryNo, state, resolvedAtUtc }, cancel);

    /// <summary>What is remembered of a path, or null.</summary>
    public Task<InboxFileRow?> InboxFile(string hallCode, string pathHash, CancellationToken cancel = default) =>
        Row<InboxFileRow>(new { hallCode, pathHash }, cancel);

    /// <summary>How many other paths hold the same content, as far as the inbox was last seen.</summary>
    public Task<int> OtherFilesOf(string hallCode, string batchId, string pathHash, CancellationToken cancel = default) =>
        Value<int>(new { hallCode, batchId, pathHash }, cancel);

    public Task<int> SaveInboxFile(InboxFileRow file, CancellationToken cancel = default) => Execute(file, cancel);

    /// <summary>Marks a hall day for presence, and the day before where one of its shifts reaches into it.</summary>
    public Task<int> MarkDay(IReadOnlyList<DayMark> days, CancellationToken cancel = default) => Execute(days, cancel);

    /// <summary>Marks every day that has a shift: the rules of a post changed.</summary>
    public Task<int> MarkShiftDays(string hallCode, CancellationToken cancel = default) => Execute(new { hallCode }, cancel);
}

/// <summary>A hall day to recompute.</summary>
/// <param name="DayStartsAtUtc">Its midnight, for shifts of the day before that go beyond it.</param>
public sealed record DayMark(string HallCode, DateOnly Day, DateOnly DayBefore, DateTime DayStartsAtUtc);
