using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Tests.Learning;

public sealed class DistributionsTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(0.5, 0.5723649429247001)]
    public void LogGamma_KnownArguments_AreExact(double x, double expected) => Assert.Equal(expected, Distributions.LogGamma(x), 1e-12);

    [Theory]
    [InlineData(0, 1.0 / 6)]
    [InlineData(1, 5.0 / 6)]
    [InlineData(2, 1)]
    public void HypergeometricAtMost_FourWithTwoMarkedDrawTwo_CountsTheDraws(double most, double chance) =>
        Assert.Equal(chance, Distributions.HypergeometricAtMost(4, 2, 2, most), 1e-9);

    [Fact]
    public void DrawGamma_ManyDraws_AverageShapeOverRate()
    {
        var random = new Random(5);

        Assert.Equal(3, Enumerable.Range(0, 20000).Average(_ => Distributions.DrawGamma(random, 6, 2)), 0.05);
    }
}
