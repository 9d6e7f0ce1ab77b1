using Supervision.Jobs.Calls.Hits;

namespace Supervision.Jobs.Tests.Calls.Hits;

public sealed class HitMakeupTests
{
    [Fact]
    public void Probability_OfWordsAndContext_JoinsBothAndScalesByTheSpeaker() =>
        Assert.Equal(ProbabilityPool.Combine(0.8, 0.6) * 0.5, new HitMakeup { Prior = 0.8, Context = 0.6, Role = 0.5 }.Probability, 12);

    [Theory]
    [InlineData(0.8, null, 0.8)]
    [InlineData(null, 0.6, 0.6)]
    [InlineData(null, null, 0.0)]
    public void Probability_OfOneSide_IsThatSide(double? prior, double? context, double expected) =>
        Assert.Equal(expected, new HitMakeup { Prior = prior, Context = context }.Probability, 12);

    [Fact]
    public void Least_DecidesOnlyWhereTheRestSaysLess()
    {
        var helped = new HitMakeup { Prior = 0.8, Context = 0.02, Least = 0.56 };

        Assert.True(helped.IsLeast);
        Assert.Equal(0.56, helped.Probability, 12);
        Assert.False((helped with { Context = 0.9 }).IsLeast);
    }
}
