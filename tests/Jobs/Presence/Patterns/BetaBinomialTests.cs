using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class BetaBinomialTests
{
    // Under Beta(1, 1) each number of hits from 0 to n is equally likely.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.9)]
    [InlineData(5, 0.5)]
    [InlineData(9, 0.1)]
    public void AtLeast_RateThatMayBeAnything_SharesTheChanceEvenly(int hits, double chance) =>
        Assert.Equal(chance, BetaBinomial.AtLeast(hits, 9, 1, 1), 1e-9);

    [Fact]
    public void AtLeast_RateKnownWell_IsNearlyBinomial() =>
        Assert.Equal(1 - Math.Pow(0.9, 10), BetaBinomial.AtLeast(1, 10, 1e6, 9e6), 1e-5);

    [Fact]
    public void AtLeast_MoreHitsThanChances_IsImpossible() => Assert.Equal(0, BetaBinomial.AtLeast(11, 10, 1, 1));
}
