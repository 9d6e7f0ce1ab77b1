using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql;
using Supervision.Sql.Appraisal.Board;
using Supervision.Sql.Appraisal.Stars;

namespace Supervision.Dashboard.Appraisal.Stars;

/// <summary>One person with the good words behind a possible award.</summary>
public sealed record StarCandidate
{
    private const int Shown = 12;
    private const int WordsShown = 3;

    // 90 % two-sided: the lower end of the share of best reviews, so that two of two do not beat ninety of a hundred.
    private const double Quantile = 1.645;

    public required string StaffNo { get; init; }
    public required string Name { get; init; }
    public string? Department { get; init; }
    public double? Score { get; init; }
    public bool IsAwarded { get; init; }
    public int ConfirmedPraise { get; init; }

    /// <summary>Praise that no officer has looked at yet.</summary>
    public int OpenPraise { get; init; }
    public int Given { get; init; }
    public int Best { get; init; }

    /// <summary>The share of 非常满意 that the reviews prove, 0 to 1; null without reviews.</summary>
    public double? SurelyBest => Given == 0 ? null : Lower(Best, Given);
    public IReadOnlyList<PraiseLine> Words { get; init; } = [];

    /// <summary>Those with positive evidence whom no rule bars, the best proven first.</summary>
    internal static async Task<IReadOnlyList<StarCandidate>> Of(Database database, Visit visit, Period period, CancellationToken cancel)
    {
        var (queries, board, hall) = (new StarQueries(database), new AppraisalBoardQueries(database), visit.Hall.HallCode);
        var (from, until) = (visit.StartUtc(period.FirstDay), visit.StartUtc(period.LastDay.AddDays(1)));
        var counts = (await queries.ReviewCounts(hall, from, until, cancel)).ToDictionary(row => row.StaffNo);
        var praises = (await queries.Praises(hall, period.FirstDay, period.LastDay, cancel)).ToLookup(row => row.StaffNo);
        var awarded = (await queries.Stars(hall, period.Text, cancel)).Select(star => star.StaffNo).ToHashSet();
        var barred = Barring.Of(await AppraiseStage.Formula(database, hall, cancel), await board.BarringPoints(hall, period.Months.First().Text, period.Months.Last().Text, visit.NowUtc, cancel));
        var best = (await board.Ranks(new RankFilter { HallCode = hall, Period = period.Text, Day = period.LastDay }, cancel))
            // Without a score nothing was seen of the person, and praise alone is no year's work.
            .Where(line => line.Score is not null && !barred.ContainsKey(line.StaffNo))
            .Select(line => From(line, counts.GetValueOrDefault(line.StaffNo), praises[line.StaffNo].ToList()) with { IsAwarded = awarded.Contains(line.StaffNo) })
            // Who has been awarded stays listed whatever happens, or the star could not be taken back.
            .Where(person => person.IsAwarded || person.Best > 0 || person.ConfirmedPraise + person.OpenPraise > 0)
            .OrderByDescending(person => person.IsAwarded).ThenByDescending(person => person.ConfirmedPraise).ThenByDescending(person => person.SurelyBest ?? 0).ThenBy(person => person.StaffNo, StringComparer.Ordinal)
            .Take(Shown).ToList();
        // Words only for those that are shown: a look for each of hundreds would be felt.
        for (var i = 0; i < best.Count; i++)
            best[i] = best[i] with { Words = [.. praises[best[i].StaffNo].Take(WordsShown), .. await queries.BestReviews(hall, best[i].StaffNo, from, until, WordsShown, cancel)] };
        return best;
    }

    private static StarCandidate From(RankLine line, StarCount? count, List<PraiseLine> praises) => new()
    {
        StaffNo = line.StaffNo, Name = line.StaffName ?? line.StaffNo, Department = line.Department, Score = line.Score,
        ConfirmedPraise = praises.Count(praise => praise.IsConfirmed), OpenPraise = praises.Count(praise => !praise.IsConfirmed), Given = count?.Given ?? 0, Best = count?.Best ?? 0,
    };

    // Wilson's interval.
    private static double Lower(int hits, int of)
    {
        var (share, square) = (hits / (double)of, Quantile * Quantile);
        return Math.Max(0, (share + square / (2 * of) - Quantile * Math.Sqrt(share * (1 - share) / of + square / (4.0 * of * of))) / (1 + square / of));
    }
}
