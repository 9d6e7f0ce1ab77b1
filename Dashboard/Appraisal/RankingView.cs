using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Board;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Appraisal;

/// <summary>One period's ranking with what a leader must know before signing it.</summary>
public sealed record RankingView
{
    public required Period Period { get; init; }
    public required AppraisalFormula Formula { get; init; }
    public required IReadOnlyList<RankLine> Lines { get; init; }
    public required IReadOnlyList<string> Periods { get; init; }
    public AppraisalLockRow? Lock { get; init; }

    /// <summary>Who a rule keeps from being rated 优秀.</summary>
    public required IReadOnlySet<string> Barred { get; init; }

    /// <summary>By staff number: how many open appeals, and the score and rank if all open appeals succeed.</summary>
    public required IReadOnlyDictionary<string, IfAppealed> Appealed { get; init; }

    /// <summary>What the machine missed, from the blind samples of the period.</summary>
    public required MissRate Misses { get; init; }

    public int Ranked => Lines.Count(line => line.RankNo is not null);

    /// <summary>How many may be rated 优秀.</summary>
    public int Quota => (int)Math.Floor(Formula.ExcellentQuota * Ranked);

    /// <summary>The band that the quota line cuts; null where it falls between two bands or there is no line.</summary>
    public int? CutBand => Quota > 0 && Quota < Ranked && Lines[Quota - 1].TieBand is { } band && band == Lines[Quota].TieBand ? band : null;

    /// <summary>Reads the period of the address, or the newest month that has scores.</summary>
    internal static async Task<RankingView> Read(Database database, Visit visit, CancellationToken cancel)
    {
        var queries = new AppraisalQueries(database);
        var periods = await queries.Periods(visit.Hall.HallCode, cancel);
        var newest = periods.FirstOrDefault(text => text.Length == 7 && text[5] != 'Q');
        if (!Period.TryParse(visit.Query["period"], out var period) && !Period.TryParse(newest, out period))
            period = Period.MonthOf(visit.Today);
        var formula = await AppraiseStage.Formula(database, visit.Hall.HallCode, cancel);
        var lines = await new AppraisalBoardQueries(database).Ranks(visit.Hall.HallCode, period.Text, period.LastDay, cancel);
        return new RankingView
        {
            Period = period,
            Formula = formula,
            Lines = lines,
            Periods = periods.Append(period.Text).Distinct().OrderDescending(StringComparer.Ordinal).ToList(),
            Lock = await queries.Lock(visit.Hall.HallCode, period.Text, cancel),
            Barred = await BarredStaff(queries, visit.Hall.HallCode, period, formula, lines, cancel),
            Misses = MissRate.Of(await new VerdictQueries(database).Samples(visit.Hall.HallCode, period.FirstDay, period.LastDay, cancel) ?? new SampleCount()),
            Appealed = period.MonthCount == 1 ? await IfAppealed.Of(database, visit, period, formula, cancel) : new Dictionary<string, IfAppealed>(),
        };
    }

    private static async Task<HashSet<string>> BarredStaff(AppraisalQueries queries, string hallCode, Period period, AppraisalFormula formula, IReadOnlyList<RankLine> lines, CancellationToken cancel)
    {
        var serious = (await queries.ConfirmedFindings(hallCode, period.FirstDay, period.LastDay, cancel)).Where(row => row.Severity == "serious").Select(row => row.StaffNo);
        return lines.Where(line => line.Confirmed > formula.MostConfirmedForExcellent).Select(line => line.StaffNo)
            .Concat(formula.SeriousBarsExcellent ? serious : []).ToHashSet();
    }

    /// <summary>A score as printed: two decimals, so that a column lines up.</summary>
    public static string Text(double? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}

/// <summary>What open appeals would change for one person.</summary>
public sealed record IfAppealed(int Appeals, double? Score, int Rank)
{
    internal static async Task<IReadOnlyDictionary<string, IfAppealed>> Of(Database database, Visit visit, Period month, AppraisalFormula formula, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        var table = await new AppraisalBook(transaction, visit.Hall.HallCode, visit.Zone, formula).Month(month, cancel);
        var open = table.Evidence.Select(person => person.Confirmed.Count(finding => finding.IsAppealed)).ToList();
        if (open.TrueForAll(count => count == 0))
            return new Dictionary<string, IfAppealed>();
        var scores = table.Evidence.Select(person => ScoreSheet.Of(formula, person with { Confirmed = person.Confirmed.Where(finding => !finding.IsAppealed).ToList() }).Score).ToList();
        return table.Evidence.Select((person, i) => (person.StaffNo, Value: new IfAppealed(open[i], scores[i], 1 + scores.Count(score => score > scores[i]))))
            .Where(pair => pair.Value.Appeals > 0).ToDictionary(pair => pair.StaffNo, pair => pair.Value);
    }
}
