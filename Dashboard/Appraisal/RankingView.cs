using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Appraisal.Board;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Appraisal;

/// <summary>One period's ranking with what a leader must know before signing it.</summary>
public sealed record RankingView
{
    /// <summary>Lines on one page of the screen.</summary>
    public const int PageSize = 200;

    public required Period Period { get; init; }

    /// <summary>The formula that the scores were computed with.</summary>
    public required AppraisalFormula Formula { get; init; }

    /// <summary>The scores stand under an earlier formula than the one in force.</summary>
    public required bool IsEarlierFormula { get; init; }
    public required RankCount Count { get; init; }
    public required IReadOnlyList<RankLine> Lines { get; init; }
    public required IReadOnlyList<string> Periods { get; init; }
    public AppraisalLockRow? Lock { get; init; }

    /// <summary>Corrections since the lock, by person and in their order.</summary>
    public IReadOnlyList<AmendmentRow> Amendments { get; init; } = [];

    /// <summary>Who a rule keeps from being rated 优秀, and why.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<BarReason>> Barred { get; init; }

    /// <summary>By staff number: how many open appeals, and the score and rank if all open appeals succeed.</summary>
    public required IReadOnlyDictionary<string, IfAppealed> Appealed { get; init; }

    /// <summary>What the machine missed, from the blind samples of the period.</summary>
    public required MissRate Misses { get; init; }

    /// <summary>Sessions of the period that no officer has judged: each may still change a score.</summary>
    public required long Undecided { get; init; }

    /// <summary>How many may be rated 优秀.</summary>
    public int Quota => (int)Math.Floor(Formula.ExcellentQuota * Count.Ranked);

    /// <summary>The band that the quota line cuts; null where it falls between two bands or there is no line.</summary>
    public int? CutBand { get; init; }

    /// <summary>How many lines fit the address's filter.</summary>
    public int Found => Lines is [var first, ..] ? first.Found : 0;

    /// <summary>The period of the address, or the newest month that has scores.</summary>
    internal static async Task<(Period Period, IReadOnlyList<string> Periods)> PeriodOf(Database database, Visit visit, CancellationToken cancel)
    {
        var periods = await new AppraisalQueries(database).Periods(visit.Hall.HallCode, cancel);
        // A month: 2025-Q1 is as long as 2025-01 and sorts above it.
        var newest = periods.FirstOrDefault(text => text.Length == 7 && text[5] != 'Q');
        if (!Period.TryParse(visit.Query["period"], out var period) && !Period.TryParse(newest, out period))
            period = Period.MonthOf(visit.Today);
        return (period, periods.Append(period.Text).Distinct().OrderDescending(StringComparer.Ordinal).ToList());
    }

    /// <param name="isWhole">Every line, as a file needs it; else the page of the address.</param>
    internal static async Task<RankingView> Read(Database database, Visit visit, bool isWhole, CancellationToken cancel)
    {
        var (period, periods) = await PeriodOf(database, visit, cancel);
        var (queries, board, hall) = (new AppraisalQueries(database), new AppraisalBoardQueries(database), visit.Hall.HallCode);
        var count = await board.RankCounts(hall, period.Text, cancel) ?? new RankCount();
        var inForce = await AppraiseStage.Formula(database, hall, cancel);
        // By the hash that stands with the scores: a ranking is explained by its own formula.
        var formula = count.FormulaHash is { } hash && hash != inForce.Hash ? await FormulaBook.Version(database, hash, cancel) : inForce;
        var held = await queries.Lock(hall, period.Text, cancel);
        if (held is not null)
            held = held with { LockedBy = (await AccountNames.Read(database, cancel)).Of(held.LockedBy) };
        var view = new RankingView
        {
            Period = period,
            Formula = formula ?? inForce,
            IsEarlierFormula = count.FormulaHash is { } used && used != inForce.Hash,
            Count = count,
            Lines = await board.Ranks(RankingAddress.Filter(visit, period, isWhole), cancel),
            Periods = periods,
            Lock = held,
            // Only what is locked is amended; an open period is simply computed again.
            Amendments = held is null ? [] : await AmendmentsOf(database, hall, period, cancel),
            Barred = Barring.Of(formula ?? inForce, await board.BarringPoints(hall, period.Months.First().Text, period.Months.Last().Text, held?.LockedAtUtc ?? visit.NowUtc, cancel)),
            // Behind a lock nothing that is decided changes the score any more.
            Undecided = held is null ? await new QueueQueries(database).Total(new QueueFilter { HallCode = hall, FromDay = period.FirstDay, ToDay = period.LastDay }, cancel) : 0,
            Misses = MissRate.Of(await new VerdictQueries(database).Samples(hall, period.FirstDay, period.LastDay, cancel) ?? new SampleCount()),
            Appealed = await IfAppealed.Of(database, visit, period, formula ?? inForce, held is not null, cancel),
        };
        return view with { CutBand = await CutBandOf(board, hall, view, cancel) };
    }

    /// <summary>The corrections of a locked period with the names of who made them.</summary>
    internal static async Task<IReadOnlyList<AmendmentRow>> AmendmentsOf(Database database, string hall, Period period, CancellationToken cancel)
    {
        var rows = await new AmendmentQueries(database).Amendments(hall, period.Text, cancel);
        if (rows.Count == 0)
            return rows;
        var names = await AccountNames.Read(database, cancel);
        return rows.Select(row => row with { AmendedBy = names.Of(row.AmendedBy) }).ToList();
    }

    // The two people on either side of the line decide, wherever the page stands.
    private static async Task<int?> CutBandOf(AppraisalBoardQueries board, string hall, RankingView view, CancellationToken cancel)
    {
        if (view.Quota == 0 || view.Quota >= view.Count.Ranked)
            return null;
        return await board.BandsAt(hall, view.Period.Text, view.Quota, view.Quota + 1, cancel) is [{ } above, { } below] && above == below ? above : null;
    }

    /// <summary>A score as printed: two decimals, so that a column lines up.</summary>
    public static string Text(double? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
