namespace Supervision.Sql.Presence.Pairs;

/// <summary>AB posts: who covers whom, what was handed over, and what was refused because somebody was away.</summary>
public sealed class PairQueries(Database database) : Queries(database)
{
    /// <summary>Every post of the hall with its sums over [fromDay, untilDay), which begins and ends at the two instants.</summary>
    public Task<IReadOnlyList<PairLine>> Pairs(string hallCode, DateOnly fromDay, DateOnly untilDay, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<PairLine>(new { hallCode, fromDay, untilDay, fromUtc, untilUtc }, cancel);

    /// <summary>Hand-overs entered in [fromUtc, untilUtc), newest first.</summary>
    /// <param name="firstRow">1 for the first page.</param>
    public Task<IReadOnlyList<HandoverLine>> Handovers(string hallCode, DateTime fromUtc, DateTime untilUtc, int firstRow, int pageSize, CancellationToken cancel = default) =>
        Rows<HandoverLine>(new { hallCode, fromUtc, untilUtc, firstRow, pageSize }, cancel);

    /// <summary>What was found of two rules in [fromDay, untilDay) and still stands, newest first.</summary>
    /// <param name="refusalReason">LIKE pattern of a reason that names the refusal: one turn is one finding, under the clause that binds most.</param>
    public Task<IReadOnlyList<PairFindingLine>> PairFindings(string hallCode, DateOnly fromDay, DateOnly untilDay, string refusalKey, string refusalReason, string handoverKey, CancellationToken cancel = default) =>
        Rows<PairFindingLine>(new { hallCode, fromDay, untilDay, refusalKey, refusalReason, handoverKey }, cancel);
}
