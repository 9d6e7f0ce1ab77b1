using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class PostEvidenceTests
{
    [Theory]
    [InlineData(4_999, true)]
    [InlineData(5_000, false)]
    public void Of_ShortPresenceBetweenSeenEmpty_IsAFlicker(int milliseconds, bool isFlicker)
    {
        var evidence = PostEvidence.Of(Set((10_000, 10_000 + milliseconds)), Set((0, 60_000)), Nobody);

        Assert.Equal(isFlicker, evidence.Present.Count == 0);
        Assert.Equal(isFlicker ? 60_000 : 60_000 - milliseconds, evidence.SeenEmpty.Milliseconds);
    }

    [Fact]
    public void Of_ShortPresenceAtTheEdgeOfTheUnobserved_IsBelieved()
    {
        var evidence = PostEvidence.Of(Set((10_000, 12_000)), Set((0, 10_000)), Nobody);

        Assert.Equal((2_000, 10_000), (evidence.Present.Milliseconds, evidence.SeenEmpty.Milliseconds));
    }

    [Fact]
    public void NamedAt_BoundsOfASighting_TakeTheStartAndNotTheEnd()
    {
        var evidence = PostEvidence.Of(Set((0, 50_000)), IntervalSet.Empty, new Dictionary<string, IntervalSet> { ["W1"] = Set((10_000, 20_000)) });

        Assert.Equal(["W1"], evidence.NamedAt(10_000, ["W0", "W1"]));
        Assert.Empty(evidence.NamedAt(20_000, ["W1"]));
        Assert.Empty(evidence.NamedAt(10_000, ["W2"]));
    }

    [Fact]
    public void NamedDuring_SpanThatOnlyTouches_NamesNobody()
    {
        var evidence = PostEvidence.Of(Set((0, 50_000)), IntervalSet.Empty, new Dictionary<string, IntervalSet> { ["W1"] = Set((10_000, 20_000)) });

        Assert.Equal(["W1"], evidence.NamedDuring(new Interval(19_999, 30_000), ["W1"]));
        Assert.Empty(evidence.NamedDuring(new Interval(20_000, 30_000), ["W1"]));
    }

    private static Dictionary<string, IntervalSet> Nobody => [];

    private static IntervalSet Set(params (long Start, long End)[] spans) => IntervalSet.Of(spans.Select(span => new Interval(span.Start, span.End)));
}
