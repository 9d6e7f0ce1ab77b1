using System.Collections;

namespace Supervision.Jobs.Presence;

/// <summary>Time as sorted intervals that neither overlap nor touch. Every operation is linear in the intervals.</summary>
public sealed class IntervalSet : IReadOnlyList<Interval>
{
    public static readonly IntervalSet Empty = new([]);

    private readonly Interval[] _items;

    private IntervalSet(Interval[] items) => _items = items;

    public int Count => _items.Length;

    /// <summary>Whole seconds, rounded down.</summary>
    public long Seconds => Milliseconds / 1000;

    public long Milliseconds
    {
        get
        {
            var sum = 0L;
            foreach (var item in _items)
                sum += item.Milliseconds;
            return sum;
        }
    }

    public Interval this[int index] => _items[index];

    /// <summary>The union of intervals in any order; those of no or negative length have no effect.</summary>
    public static IntervalSet Of(IEnumerable<Interval> intervals)
    {
        // Rows whose start is their end have no effect, and reversed ones must not eat their neighbours.
        var sorted = intervals.Where(interval => interval.Milliseconds > 0).ToArray();
        if (sorted.Length == 0)
            return Empty;
        Array.Sort(sorted, (a, b) => a.Start.CompareTo(b.Start));
        var kept = 0;
        foreach (var next in sorted.AsSpan(1))
        {
            // Touching half-open intervals are one: a block cut where two shifts meet would make somebody late in between.
            if (next.Start > sorted[kept].End)
                sorted[++kept] = next;
            else if (next.End > sorted[kept].End)
                sorted[kept] = sorted[kept] with { End = next.End };
        }
        return new IntervalSet(sorted[..(kept + 1)]);
    }

    public bool Contains(long second) => At(second) is not null;

    /// <summary>The interval that holds the second.</summary>
    public Interval? At(long second)
    {
        var index = FirstEndingAfter(second);
        return index < _items.Length && _items[index].Start <= second ? _items[index] : null;
    }

    /// <summary>The part inside [start, end), found by bisection: a day out of a year costs a day.</summary>
    public IntervalSet Slice(long start, long end)
    {
        var kept = new List<Interval>();
        for (var i = FirstEndingAfter(start); i < _items.Length && _items[i].Start < end; i++)
            kept.Add(new Interval(Math.Max(start, _items[i].Start), Math.Min(end, _items[i].End)));
        return From(kept);
    }

    public IntervalSet And(IntervalSet other)
    {
        var kept = new List<Interval>();
        for (int a = 0, b = 0; a < Count && b < other.Count;)
        {
            var start = Math.Max(_items[a].Start, other[b].Start);
            var end = Math.Min(_items[a].End, other[b].End);
            if (start < end)
                kept.Add(new Interval(start, end));
            // Only the one that ends first can be done with; the other may meet the next one as well.
            if (_items[a].End < other[b].End)
                a++;
            else
                b++;
        }
        return From(kept);
    }

    public IntervalSet Or(IntervalSet other) =>
        // Sets never change, so one of them can be handed out again as it is.
        Count == 0 ? other : other.Count == 0 ? this : Of(_items.Concat(other._items));

    public IntervalSet Except(IntervalSet other)
    {
        if (Count == 0 || other.Count == 0)
            return this;
        var kept = new List<Interval>();
        var b = 0;
        foreach (var item in _items)
        {
            while (b < other.Count && other[b].End <= item.Start)
                b++;
            var start = item.Start;
            // From its own index: the last one taken out may reach into the next item and must be met again there.
            for (var c = b; c < other.Count && other[c].Start < item.End; c++)
            {
                if (other[c].Start > start)
                    kept.Add(new Interval(start, other[c].Start));
                start = other[c].End;
            }
            if (start < item.End)
                kept.Add(item with { Start = start });
        }
        return From(kept);
    }

    public IEnumerator<Interval> GetEnumerator() => ((IEnumerable<Interval>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IntervalSet From(List<Interval> kept) => kept.Count == 0 ? Empty : new IntervalSet([.. kept]);

    private int FirstEndingAfter(long second)
    {
        var (low, high) = (0, _items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            // Half-open: an interval that ends at this instant does not hold it.
            if (_items[middle].End <= second)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
