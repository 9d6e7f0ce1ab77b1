using Supervision.Sql;

namespace Supervision.Jobs.Appraisal.Formulas;

/// <summary>One person's month under the formula in force and under another one.</summary>
public sealed record FormulaChange(string StaffNo, double? Before, double? After, int? RankBefore, int? RankAfter);

/// <summary>What another formula would change in one month; stores nothing.</summary>
public static class FormulaPreview
{
    /// <summary>Everybody whose score or rank would differ, the largest fall first.</summary>
    public static async Task<IReadOnlyList<FormulaChange>> Of(Database database, string hallCode, TimeZoneInfo zone, AppraisalFormula next, Period month, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        var now = await new AppraisalBook(transaction, hallCode, zone, await AppraiseStage.Formula(database, hallCode, cancel)).Month(month, cancel);
        var then = await new AppraisalBook(transaction, hallCode, zone, next).Month(month, cancel);
        return now.Sheets.Zip(then.Sheets, (before, after) => new FormulaChange(before.StaffNo, before.Score, after.Score,
                now.Standings.GetValueOrDefault(before.StaffNo)?.Rank, then.Standings.GetValueOrDefault(before.StaffNo)?.Rank))
            .Where(change => change.Before != change.After || change.RankBefore != change.RankAfter)
            .OrderBy(change => change.After - change.Before).ThenBy(change => change.StaffNo, StringComparer.Ordinal).ToList();
    }
}
