using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Whether a person or post has more bad days from some date on, and from which.</summary>
public static class DriftTest
{
    /// <summary>Days on either side of a change: two working weeks.</summary>
    private const int LeastDays = 10;

    /// <summary>
    /// The most telling date, with an exact chance: given how many bad days there were, any order of days is as likely
    /// without a drift. The dates looked at are paid for (Bonferroni).
    /// </summary>
    /// <param name="days">One value a duty day: whether it was bad.</param>
    /// <returns>Null where there are too few days to split.</returns>
    public static Pattern? Candidate(string unit, IReadOnlyList<(DateOnly Day, bool IsBad)> days)
    {
        var ordered = days.OrderBy(day => day.Day).ToList();
        var bad = ordered.Count(day => day.IsBad);
        if (ordered.Count < 2 * LeastDays)
            return null;
        var (best, at) = (double.MaxValue, 0);
        var later = bad;
        for (var split = 1; split <= ordered.Count - LeastDays; split++)
        {
            later -= ordered[split - 1].IsBad ? 1 : 0;
            var chance = split < LeastDays || later == 0 ? 1 : 1 - Distributions.HypergeometricAtMost(ordered.Count, bad, ordered.Count - split, later - 1);
            if (chance < best)
                (best, at) = (chance, split);
        }
        var after = ordered[at..];
        return new Pattern
        {
            Kind = "drift", Unit = unit, Cell = ordered[at].Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Hits = after.Count(day => day.IsBad), Chances = after.Count, Rate = (double)after.Count(day => day.IsBad) / after.Count,
            ExpectedRate = (double)ordered[..at].Count(day => day.IsBad) / Math.Max(1, at),
            PValue = Math.Clamp(best * (ordered.Count - 2 * LeastDays + 1), 0, 1), Since = ordered[at].Day, Until = ordered[^1].Day,
        };
    }
}
