using Supervision.Jobs.Presence;
using Supervision.Jobs.Presence.HeadCounts;

namespace Supervision.Jobs.Tests.Presence.HeadCounts;

public sealed class CountedHeadsTests
{
    private static readonly Interval First = new(0, 60_000);
    private static readonly Interval Second = new(30_000, 90_000);

    [Fact]
    public void TwoCameras_SeeingAtOnce_ProveOnlyTheGreaterButMakeTheSumPossible()
    {
        var heads = Heads([], ("C1", First, 2), ("C2", Second, 1));

        Assert.Empty(heads.AtLeast(3));
        Assert.Equal([new Interval(30_000, 60_000)], heads.Possibly(3));
        Assert.Equal([First], heads.AtLeast(2));
        Assert.Equal(2, heads.Most);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    public void PresenceWithoutANumber_IsUncounted(int? persons)
    {
        var heads = Heads([], ("C1", First, 1), ("C1", Second, persons));

        Assert.Equal([Second], heads.Uncounted);
        Assert.Equal([First], heads.AtLeast(1));
    }

    [Fact]
    public void NamedPeople_AtOneTime_MakeTheirNumberPossible()
    {
        var heads = Heads([IntervalSet.Of([First]), IntervalSet.Of([Second])], ("C1", First, 1));

        Assert.Equal([new Interval(30_000, 60_000)], heads.Possibly(2));
        Assert.Empty(heads.AtLeast(2));
    }

    [Fact]
    public void NothingCounted_IsNoEvidenceOfNumbers() => Assert.Same(CountedHeads.None, Heads([IntervalSet.Of([First])], ("C1", First, null)));

    private static CountedHeads Heads(IReadOnlyCollection<IntervalSet> named, params (string Camera, Interval Span, int? Persons)[] rows)
    {
        var builder = new CountedHeads.Builder();
        foreach (var (camera, span, persons) in rows)
            builder.Add(camera, span, persons);
        return builder.Build(named);
    }
}
