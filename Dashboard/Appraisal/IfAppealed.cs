using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Findings.Overview;

namespace Supervision.Dashboard.Appraisal;

/// <summary>What open appeals would change for one person.</summary>
public sealed record IfAppealed(int Appeals, double? Score, int? Rank)
{
    private static readonly Dictionary<string, IfAppealed> Nobody = [];

    /// <summary>By staff number: how many of the own verdicts are contested, and score and rank if every open appeal of the period succeeds.</summary>
    internal static async Task<IReadOnlyDictionary<string, IfAppealed>> Of(Database database, Visit visit, Period period, AppraisalFormula formula, bool isLocked, CancellationToken cancel)
    {
        // A hall without an open appeal, which is nearly every day, pays nothing for this.
        if (isLocked || await new FindingFigures(database).OpenAppeals(visit.Hall.HallCode, cancel) == 0)
            return Nobody;
        await using var transaction = await database.Begin(cancel);
        var months = new List<(Period Month, IReadOnlyDictionary<string, double?> Scores)>();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var month in period.Months)
            months.Add((month, await Month(transaction, visit, month, formula, open, cancel)));
        if (open.Count == 0)
            return Nobody;
        var scores = months.SelectMany(month => month.Scores.Keys).Distinct().ToDictionary(staff => staff, staff => Mean(staff, months, formula, period));
        return open.ToDictionary(own => own.Key, own => new IfAppealed(own.Value, scores[own.Key], PlaceOf(scores[own.Key], scores.Values)));
    }

    /// <summary>The place among all scores; none for who has no score.</summary>
    internal static int? PlaceOf(double? own, IEnumerable<double?> scores) => own is null ? null : 1 + scores.Count(score => score > own);

    // A locked month stays as it was locked: no appeal moves it but by an amendment.
    private static async Task<IReadOnlyDictionary<string, double?>> Month(Transaction transaction, Visit visit, Period month, AppraisalFormula formula, Dictionary<string, int> open, CancellationToken cancel)
    {
        var stored = await new AppraisalQueries(transaction).Scores(visit.Hall.HallCode, month.Text, cancel);
        if (stored.Count == 0 || await new AppraisalQueries(transaction).Lock(visit.Hall.HallCode, month.Text, cancel) is not null)
            return stored.ToDictionary(row => row.StaffNo, row => row.Score);
        var table = await new AppraisalBook(transaction, visit.Hall.HallCode, visit.Zone, formula).Month(month, cancel);
        foreach (var person in table.Evidence.Where(person => person.Confirmed.Any(finding => finding.IsAppealed)))
            open[person.StaffNo] = open.GetValueOrDefault(person.StaffNo) + person.Confirmed.Count(finding => finding.IsAppealed);
        return table.Evidence.ToDictionary(person => person.StaffNo,
            person => ScoreSheet.Of(formula, person with { Confirmed = person.Confirmed.Where(finding => !finding.IsAppealed).ToList() }).Score);
    }

    // As the appraisal makes a quarter or year of its months.
    private static double? Mean(string staffNo, List<(Period Month, IReadOnlyDictionary<string, double?> Scores)> months, AppraisalFormula formula, Period period)
    {
        var own = months.Select(month => (month.Month, Score: month.Scores.GetValueOrDefault(staffNo))).ToList();
        return formula.IsYearOfQuarters && period.MonthCount == 12
            ? ScoreSheet.Mean(own.GroupBy(month => month.Month.Quarter.Text).Select(quarter => ScoreSheet.Mean(quarter.Select(month => month.Score))))
            : ScoreSheet.Mean(own.Select(month => month.Score));
    }
}
