using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public sealed class DecisionThresholdTests
{
    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(0.75, 0.6)]
    [InlineData(0.6, 0.5)]
    public void For_WantedPrecision_IsTheLowestThatKeepsIt(double precision, double threshold) =>
        Assert.Equal(threshold, DecisionThreshold.For([0.9, 0.8, 0.7, 0.6, 0.3], [true, true, false, true, false], precision));

    [Fact]
    public void For_NothingRight_FlagsOnlyTheCertain() =>
        Assert.Equal(1, DecisionThreshold.For([0.9, 0.8], [false, false], 0.9));

    [Fact]
    public void For_EverythingRight_NeverFallsBelowOneHalf() =>
        Assert.Equal(0.5, DecisionThreshold.For([0.4, 0.2], [true, true], 0.9));
}
