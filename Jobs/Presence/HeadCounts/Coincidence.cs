namespace Supervision.Jobs.Presence.HeadCounts;

/// <summary>How easily a stretch of surplus people meets an empty counter by chance: in a large hall some counter is nearly always empty.</summary>
internal static class Coincidence
{
    /// <summary>The place where the stretch lies counts itself, so that no chance is 0.</summary>
    private const double OwnPlaceMilliseconds = 60_000;

    /// <summary>Share of all places in the duty at which a stretch of this length meets at least as much emptiness; above 0, at most 1.</summary>
    /// <param name="stretch">The whole surplus and not only what met emptiness: a long one meets more.</param>
    /// <param name="duty">From opening to closing, the stretch within it.</param>
    public static double Chance(Interval stretch, IntervalSet empty, Interval duty)
    {
        var length = stretch.Milliseconds;
        var last = Math.Max(duty.Start, duty.End - length);
        var met = Met(empty, stretch.Start, length);
        // What is met rises and falls evenly between the places where an edge of the stretch passes an edge of emptiness.
        var places = empty.SelectMany(hole => new[] { hole.Start, hole.End, hole.Start - length, hole.End - length })
            .Where(place => duty.Start < place && place < last).Append(duty.Start).Append(last).Order().ToList();
        var asMuch = 0.0;
        for (var i = 1; i < places.Count; i++)
            asMuch += (places[i] - places[i - 1]) * ShareAbove(met, Met(empty, places[i - 1], length), Met(empty, places[i], length));
        return Math.Min(1, (asMuch + OwnPlaceMilliseconds) / (last - duty.Start + OwnPlaceMilliseconds));
    }

    private static double ShareAbove(long met, long from, long to)
    {
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        return low >= met ? 1 : high < met ? 0 : (double)(high - met) / (high - low);
    }

    private static long Met(IntervalSet empty, long start, long length) => empty.Slice(start, start + length).Milliseconds;
}
