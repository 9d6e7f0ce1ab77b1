namespace Supervision.Sql.Cases.Ledgers;

/// <summary>The ledgers (台账) of a month as people read them: lines and gaps, newest first, paged by key.</summary>
public sealed class LedgerQueries(Database database) : Queries(database)
{
    /// <summary>How many lines each ledger got in [fromUtc, untilUtc).</summary>
    public Task<IReadOnlyList<LedgerCount>> LedgerCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<LedgerCount>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Lines entered in [fromUtc, untilUtc) and before a key.</summary>
    /// <param name="kind">Null: of every ledger.</param>
    public Task<IReadOnlyList<LedgerEntryRow>> LedgerLines(string hallCode, string? kind, DateTime fromUtc, DateTime untilUtc, DateTime beforeUtc, string beforeKey, int pageSize, CancellationToken cancel = default) =>
        Rows<LedgerEntryRow>(new { hallCode, kind, fromUtc, untilUtc, beforeUtc, beforeKey, pageSize }, cancel);

    /// <summary>What is missing or late in the ledgers of [fromDay, untilDay), and still stands.</summary>
    public Task<IReadOnlyList<LedgerGap>> LedgerGaps(string hallCode, DateOnly fromDay, DateOnly untilDay, DateTime beforeUtc, string beforeKey, int pageSize, CancellationToken cancel = default) =>
        Rows<LedgerGap>(new { hallCode, fromDay, untilDay, beforeUtc, beforeKey, pageSize }, cancel);

    public Task<long> GapCount(string hallCode, DateOnly fromDay, DateOnly untilDay, CancellationToken cancel = default) => Value<long>(new { hallCode, fromDay, untilDay }, cancel);
}
