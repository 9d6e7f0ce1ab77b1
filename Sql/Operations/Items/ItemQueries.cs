using Supervision.Sql.Operations.Batches;

namespace Supervision.Sql.Operations.Items;

/// <summary>What an operator does with single files and refused rows.</summary>
public sealed class ItemQueries(Database database) : Queries(database)
{
    /// <summary>1 when the entry is open and now somebody's.</summary>
    public Task<int> AssignEntry(string hallCode, string batchId, long entryNo, string ownerId, CancellationToken cancel = default) =>
        Execute(new { hallCode, batchId, entryNo, ownerId }, cancel);

    /// <summary>Lets the next run judge the open entries of a loaded file again; 0 where it has none.</summary>
    public Task<int> AskAgain(string hallCode, string batchId, CancellationToken cancel = default) => Execute(new { hallCode, batchId }, cancel);

    public Task<int> EndAgain(string hallCode, string batchId, CancellationToken cancel = default) => Execute(new { hallCode, batchId }, cancel);

    /// <summary>Lets the next run measure the batch's refused recording or clip again.</summary>
    public Task<int> MeasureAgain(string hallCode, string batchId, CancellationToken cancel = default) => Execute(new { hallCode, batchId }, cancel);

    /// <summary>Open entries that share feed, reason, column and value, most first; only where there are several.</summary>
    public Task<IReadOnlyList<EntryGroupRow>> Groups(string hallCode, int pageSize, CancellationToken cancel = default) =>
        Rows<EntryGroupRow>(new { hallCode, pageSize }, cancel);

    /// <summary>The open entries of one group from behind a place on.</summary>
    public Task<IReadOnlyList<QuarantineRow>> GroupEntries(
        string hallCode, string feed, string reasonCode, string? columnName, string? value, string afterBatch, long afterEntry, int pageSize, CancellationToken cancel = default) =>
        Rows<QuarantineRow>(new { hallCode, feed, reasonCode, columnName, value, afterBatch, afterEntry, pageSize }, cancel);

    /// <summary>Batches of a feed that hold something refused about a day; those about no day by when they arrived.</summary>
    public Task<IReadOnlyList<BatchRow>> BatchesOfDay(string hallCode, string feed, DateOnly day, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<BatchRow>(new { hallCode, feed, day, fromUtc, untilUtc }, cancel);

    public Task<int> SaveSourceOwner(string hallCode, string source, string ownerId, CancellationToken cancel = default) =>
        Execute(new { hallCode, source, ownerId }, cancel);
}
