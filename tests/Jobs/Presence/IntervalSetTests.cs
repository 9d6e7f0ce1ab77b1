using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Presence;
using Interval = Supervision.Jobs.Presence.Interval;

namespace Supervision.Jobs.Tests.Presence;

public sealed class IntervalSetTests
{
    [Fact]
    public void Of_TouchingOverlappingEmptyAndInverted_IsSortedAndApart() => Assert.Equal(
        [new Interval(1, 6), new Interval(8, 9)],
        IntervalSet.Of([new(8, 9), new(3, 6), new(1, 3), new(2, 4), new(5, 5), new(20, 10)]));

    [Fact]
    public void Operations_AnySets_AgreeWithSetsOfSeconds() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte[]>(), (left, right) =>
        {
            var (a, b) = (Set(left), Set(right));
            var (x, y) = (Seconds(a), Seconds(b));
            return Seconds(a.And(b)).SetEquals(x.Intersect(y)) && Seconds(a.Or(b)).SetEquals(x.Union(y))
                && Seconds(a.Except(b)).SetEquals(x.Except(y)) && Seconds(a.Slice(20, 60)).SetEquals(x.Where(second => second is >= 20 and < 60))
                && a.Milliseconds == x.Count && Enumerable.Range(0, 140).All(second => a.Contains(second) == x.Contains(second))
                && IsApart(a.And(b)) && IsApart(a.Or(b)) && IsApart(a.Except(b));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static IntervalSet Set(byte[] values) => IntervalSet.Of(values.Chunk(2).Select(pair => new Interval(pair[0] % 100, pair[0] % 100 + pair[^1] % 12)));

    private static HashSet<long> Seconds(IntervalSet set) =>
        [.. set.SelectMany(interval => Enumerable.Range((int)interval.Start, (int)interval.Milliseconds).Select(second => (long)second))];

    private static bool IsApart(IntervalSet set) => set.Zip(set.Skip(1)).All(pair => pair.First.End < pair.Second.Start) && set.All(interval => interval.Milliseconds > 0);
}
