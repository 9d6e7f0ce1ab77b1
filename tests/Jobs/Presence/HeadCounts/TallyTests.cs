using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.HeadCounts;

namespace Supervision.Jobs.Tests.Presence.HeadCounts;

public sealed class TallyTests
{
    [Fact]
    public void AtLeast_TwoPeople_IsWhereBothAreThere() => Assert.Equal([new Interval(5, 10)], Of(2, One(0, 10), One(5, 15)));

    [Fact]
    public void AtLeast_One_IsWhereAnybodyIs() => Assert.Equal([new Interval(0, 15)], Of(1, One(0, 10), One(5, 15)));

    [Fact]
    public void AtLeast_OnePersonAlone_IsNeverTwo() => Assert.Empty(Of(2, One(0, 10)));

    [Fact]
    public void AtLeast_CameraThatCountsTwoAndAPerson_AreThreeTogether() =>
        Assert.Equal([new Interval(5, 8)], Of(3, number => number <= 2 ? IntervalSet.Of([new Interval(0, 8)]) : IntervalSet.Empty, One(5, 15)));

    [Fact]
    public void AtLeast_NoSources_IsNever() => Assert.Empty(Of(1));

    private static IEnumerable<Interval> Of(int count, params Func<int, IntervalSet>[] sources) => Tally.AtLeast(count, sources);

    private static Func<int, IntervalSet> One(long from, long to) => Tally.One(IntervalSet.Of([new Interval(from, to)]));
}
