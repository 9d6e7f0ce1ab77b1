using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Tests.Learning.Cards;

public sealed class ProportionTests
{
    // Jeffreys intervals as published tables give them.
    [Theory]
    [InlineData(5, 10, 0.2235, 0.7765)]
    [InlineData(9, 10, 0.6188, 0.9889)]
    [InlineData(90, 100, 0.8304, 0.9479)]
    public void Interval_OfACount_IsJeffreys(int right, int of, double from, double to)
    {
        var proportion = new Proportion(right, of);

        Assert.Equal(from, proportion.From, 0.01);
        Assert.Equal(to, proportion.To, 0.01);
    }

    [Fact]
    public void From_NoneRight_IsZero() => Assert.Equal(0, new Proportion(0, 10).From);

    [Fact]
    public void To_AllRight_IsOneButFromIsNot()
    {
        var all = new Proportion(10, 10);

        Assert.Equal(1, all.To);
        Assert.InRange(all.From, 0.7, 0.99);
    }

    [Fact]
    public void Share_OfNone_IsOne() => Assert.Equal(1, new Proportion(0, 0).Share);

    [Fact]
    public void LowerBound_MoreCountsAtTheSameShare_LiesHigher() =>
        Assert.True(new Proportion(90, 100).LowerBound(0.05) > new Proportion(9, 10).LowerBound(0.05));
}
