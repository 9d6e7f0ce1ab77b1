namespace Supervision.Jobs.Appraisal;

/// <summary>Where each person stands and how sure that is.</summary>
public static class Ranking
{
    private const int Draws = 2000;

    // 90 %: the interval that leaves one in twenty on either side.
    private const double Tail = 0.05;

    // Two people are told apart when one is better in 95 of 100 draws.
    private const double Sure = 0.95;

    /// <summary>Ranks of everybody with a score; the order of the result is the order of the input.</summary>
    /// <param name="seed">Same seed and input, same intervals.</param>
    public static IReadOnlyList<Standing> Of(AppraisalFormula formula, IReadOnlyList<RankedPerson> people, int seed)
    {
        if (people.Count == 0)
            return [];
        // Who has a score without a session still needs an exposure above zero: the rate is divided by it.
        var counts = people.Select(person => (person.Confirmed, Math.Max(person.Exposure, 1e-9))).ToList();
        var model = RateModel.Fit(counts);
        var draws = Simulate(model, counts, seed);
        var order = Enumerable.Range(0, people.Count).OrderByDescending(i => people[i].Score).ThenBy(i => model.Shrunk(counts[i].Confirmed, counts[i].Item2)).ToList();
        // Equal scores share the better place; the next place is as many further down.
        var rank = people.Select(person => 1 + people.Count(other => other.Score > person.Score)).ToArray();
        var bands = Bands(order, counts.ConvertAll(count => model.Shrunk(count.Confirmed, count.Item2)), draws.Rates);
        // Rounded down: a quota is a ceiling.
        var excellent = (int)Math.Floor(formula.ExcellentQuota * people.Count);
        return people.Select((person, i) => new Standing
        {
            StaffNo = person.StaffNo,
            Rank = rank[i],
            // Bonus points may move the place out of what the draws of breaches span; an interval without its own place reads as a fault.
            RankLow = Math.Min(rank[i], Quantile(draws.Ranks, i, Tail)),
            RankHigh = Math.Max(rank[i], Quantile(draws.Ranks, i, 1 - Tail)),
            TieBand = bands[i],
            // The plain rate has no value without exposure; the shrunk one falls back to the hall's mean.
            RatePer100 = person.Exposure > 0 ? 100.0 * person.Confirmed / person.Exposure : null,
            ShrunkPer100 = 100 * model.Shrunk(counts[i].Confirmed, counts[i].Item2),
            IsBarred = (formula.SeriousBarsExcellent && person.HasSerious) || person.Confirmed > formula.MostConfirmedForExcellent,
            IsWithinQuota = rank[i] <= excellent,
            CutsTie = excellent > 0 && excellent < people.Count && bands[i] == bands[order[excellent - 1]] && bands[i] == bands[order[excellent]],
        }).ToList();
    }

    private static (int[][] Ranks, double[][] Rates) Simulate(RateModel model, IReadOnlyList<(int, double)> counts, int seed)
    {
        // One stream for all draws: a seeded generator gives the same sequence on every run.
        var random = new Random(seed);
        var rates = new double[Draws][];
        var ranks = new int[Draws][];
        for (var draw = 0; draw < Draws; draw++)
        {
            rates[draw] = model.Draw(counts, random);
            ranks[draw] = RanksOf(rates[draw]);
        }
        return (ranks, rates);
    }

    private static int[] RanksOf(double[] rates)
    {
        var order = Enumerable.Range(0, rates.Length).ToArray();
        // Sorting by keys moves the keys as well, and the rates are still needed for the bands.
        Array.Sort((double[])rates.Clone(), order);
        var ranks = new int[rates.Length];
        for (var position = 0; position < order.Length; position++)
            ranks[order[position]] = position + 1;
        return ranks;
    }

    private static int Quantile(int[][] ranks, int person, double share)
    {
        var own = ranks.Select(draw => draw[person]).Order().ToArray();
        return own[(int)Math.Round(share * (own.Length - 1))];
    }

    // A band ends before the first person who is surely worse than its best one. The best is the lowest shrunk rate, not the
    // first place: bonus points move a place up without a word about breaches.
    private static int[] Bands(List<int> order, List<double> shrunk, double[][] rates)
    {
        var bands = new int[order.Count];
        var (band, best) = (1, order[0]);
        foreach (var person in order)
        {
            var better = rates.Count(draw => draw[best] < draw[person]) / (double)Draws;
            if (better >= Sure)
                (band, best) = (band + 1, person);
            else if (shrunk[person] < shrunk[best])
                best = person;
            bands[person] = band;
        }
        return bands;
    }
}

/// <summary>What the ranking needs of one person.</summary>
/// <param name="Confirmed">Confirmed breaches.</param>
/// <param name="Exposure">Sessions, the chances to be found at fault.</param>
public sealed record RankedPerson(string StaffNo, double Score, int Confirmed, double Exposure, bool HasSerious);

/// <summary>One person's place.</summary>
public sealed record Standing
{
    public required string StaffNo { get; init; }

    /// <summary>By official score, 1 is best; equal scores share a rank.</summary>
    public required int Rank { get; init; }

    /// <summary>Best rank that the evidence leaves possible (90 % interval of the true rates).</summary>
    public required int RankLow { get; init; }

    /// <summary>Worst rank that the evidence leaves possible.</summary>
    public required int RankHigh { get; init; }

    /// <summary>People of one band cannot be told apart; 1 is the best.</summary>
    public required int TieBand { get; init; }

    /// <summary>Confirmed breaches per 100 sessions; null without sessions.</summary>
    public required double? RatePer100 { get; init; }

    /// <summary>The same, shrunk towards the group.</summary>
    public required double ShrunkPer100 { get; init; }

    /// <summary>A rule excludes the person from 优秀.</summary>
    public required bool IsBarred { get; init; }

    public required bool IsWithinQuota { get; init; }

    /// <summary>The line of the 优秀 quota runs through this person's tie band.</summary>
    public required bool CutsTie { get; init; }
}
