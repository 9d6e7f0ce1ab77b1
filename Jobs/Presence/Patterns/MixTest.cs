using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Whether a person's gaps and forbidden phrases fall on the same days more often than two separate habits would.</summary>
public static class MixTest
{
    /// <summary>Two working weeks: fewer days cannot tell.</summary>
    private const int LeastDays = 10;

    /// <summary>Exact: given how many days had gaps and how many had phrases, every overlap is a draw without replacement.</summary>
    /// <param name="gaps">The person's duty days, bad with a gap.</param>
    /// <param name="phrases">The person's days with calls, bad with a phrase.</param>
    /// <returns>Null where too few days are known for both.</returns>
    public static Pattern? Candidate(string unit, IReadOnlyList<(DateOnly Day, bool IsBad)> gaps, IReadOnlyList<(DateOnly Day, bool IsBad)> phrases)
    {
        var spoken = phrases.ToDictionary(day => day.Day, day => day.IsBad);
        var days = gaps.Where(day => spoken.ContainsKey(day.Day)).Select(day => (day.Day, Gap: day.IsBad, Phrase: spoken[day.Day])).ToList();
        if (days.Count < LeastDays)
            return null;
        var (gap, phrase, both) = (days.Count(day => day.Gap), days.Count(day => day.Phrase), days.Where(day => day.Gap && day.Phrase).ToList());
        return new Pattern
        {
            Kind = "mix", Source = "mix", Unit = unit, Cell = "", Hits = both.Count, Chances = gap, Rate = (double)both.Count / Math.Max(1, gap),
            ExpectedRate = (double)phrase / days.Count,
            PValue = both.Count == 0 ? 1 : Math.Clamp(1 - Distributions.HypergeometricAtMost(days.Count, gap, phrase, both.Count - 1), 0, 1),
            Since = both.Count == 0 ? null : both.Min(day => day.Day), Until = both.Count == 0 ? null : both.Max(day => day.Day),
        };
    }
}
