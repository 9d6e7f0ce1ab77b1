namespace Supervision.Jobs.Presence.HeadCounts;

/// <summary>Counts that several sources reach together, as seconds.</summary>
internal static class Tally
{
    /// <summary>The seconds at which the sources add up to at least the count.</summary>
    /// <param name="count">At least 1.</param>
    /// <param name="sources">Each gives the seconds at which it alone reaches a number.</param>
    public static IntervalSet AtLeast(int count, IEnumerable<Func<int, IntervalSet>> sources)
    {
        var reached = new IntervalSet[count + 1];
        Array.Fill(reached, IntervalSet.Empty);
        foreach (var source in sources)
        {
            // From above, so that a source is not added to itself.
            for (var sum = count; sum >= 1; sum--)
                for (var own = 1; own <= sum; own++)
                    reached[sum] = reached[sum].Or(own == sum ? source(own) : reached[sum - own].And(source(own)));
        }
        return reached[count];
    }

    /// <summary>A source that is one person whenever it is there.</summary>
    public static Func<int, IntervalSet> One(IntervalSet seconds) => number => number == 1 ? seconds : IntervalSet.Empty;
}
