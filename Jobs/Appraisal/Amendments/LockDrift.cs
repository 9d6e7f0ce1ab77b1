using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;

namespace Supervision.Jobs.Appraisal.Amendments;

/// <summary>A locked score that today's verdicts and evidence would give otherwise.</summary>
/// <param name="Holding">As locked, with the amendments so far.</param>
/// <param name="Now">As the same formula gives it today.</param>
public sealed record LockDrift(AppraisalScoreRow Holding, AppraisalScoreRow Now)
{
    /// <summary>What differs in a locked month; nothing where the formula it was locked with is not kept.</summary>
    public static async Task<IReadOnlyList<LockDrift>> OfMonth(Transaction transaction, string hallCode, TimeZoneInfo zone, Period month, CancellationToken cancel)
    {
        var locked = await new AppraisalQueries(transaction).Scores(hallCode, month.Text, cancel);
        if (locked.Count == 0 || await FormulaBook.Version(transaction, locked[0].FormulaHash, cancel) is not { } formula)
            return [];
        var table = await new AppraisalBook(transaction, hallCode, zone, formula).Month(month, cancel);
        return await Compare(transaction, locked, table.Rows(hallCode, formula, locked[0].ComputedAtUtc), cancel);
    }

    /// <summary>What differs in a locked quarter or year after its months were amended.</summary>
    internal static async Task<IReadOnlyList<LockDrift>> OfLonger(Transaction transaction, string hallCode, TimeZoneInfo zone, Period period, CancellationToken cancel)
    {
        var locked = await new AppraisalQueries(transaction).Scores(hallCode, period.Text, cancel);
        if (locked.Count == 0 || await FormulaBook.Version(transaction, locked[0].FormulaHash, cancel) is not { } formula)
            return [];
        return await Compare(transaction, locked, await new AppraisalBook(transaction, hallCode, zone, formula).Longer(period, locked[0].ComputedAtUtc, cancel), cancel);
    }

    // Coverage and sessions move with every late file; only what the score says is a matter for an amendment.
    private static async Task<IReadOnlyList<LockDrift>> Compare(Database database, IReadOnlyList<AppraisalScoreRow> locked, IReadOnlyList<AppraisalScoreRow> now, CancellationToken cancel)
    {
        var amendments = await new AmendmentQueries(database).Amendments(locked[0].HallCode, locked[0].Period, cancel);
        var today = now.ToDictionary(row => row.StaffNo);
        return Amended.Holding(locked, amendments).Where(row => today.ContainsKey(row.StaffNo)).Select(row => new LockDrift(row, today[row.StaffNo]))
            .Where(drift => drift.Holding.Score != drift.Now.Score || drift.Holding.Confirmed != drift.Now.Confirmed).ToList();
    }
}
