using Supervision.Jobs.Findings;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Tests.Findings;

public class MissRateTests
{
    // Wilson's interval of 4 in 220, worked with an independent calculator: 0.71 % to 4.58 %.
    [Fact]
    public void Interval_OfFourIn220_IsWilsons()
    {
        var rate = MissRate.Of(new SampleCount { Sampled = 220, Missed = 4 });

        Assert.Equal((0.0182, 0.0071, 0.0458), (Math.Round(rate.Share, 4), Math.Round(rate.Low, 4), Math.Round(rate.High, 4)));
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(20, 0, 0.161)]
    public void Interval_WithoutMisses_StaysHonest(int sampled, double low, double high)
    {
        var rate = MissRate.Of(new SampleCount { Sampled = sampled });

        Assert.Equal((low, high), (Math.Round(rate.Low, 3), Math.Round(rate.High, 3)));
    }
}
