using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class FalseDiscoveryTests
{
    // Benjamini and Hochberg (1995), table of 15 tests: at 0.05 the four smallest are rejected.
    [Fact]
    public void Selection_OfTheTextbookTable_KeepsFour()
    {
        double[] values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        var shown = FalseDiscovery.Select([.. values.Select((p, i) => Tested($"{i:00}", p))]);
        Assert.Equal(["00", "01", "02", "03"], shown.Select(pattern => pattern.Cell));
        Assert.Equal(0.0095 * 15 / 4, shown[3].QValue, 12);
    }

    [Fact]
    public void Selection_OfNothing_IsEmpty() => Assert.Empty(FalseDiscovery.Select([]));

    [Theory]
    [InlineData(3, 0.02)] // 0.02 at rank 2 of 3: 0.03
    [InlineData(4, 0.02)] // 0.04
    [InlineData(6, 0.001)] // 0.06 is too much, 0.001 alone is not
    [InlineData(60, -1)] // nor is the smallest any more
    public void Limit_TheMoreWereTested_TheLowerItLies(int tested, double limit) => Assert.Equal(limit, FalseDiscovery.Limit([0.001, 0.02, 0.9], tested), 12);

    [Fact]
    public void Limit_OfNothing_ShowsNothing() => Assert.True(FalseDiscovery.Limit([], 10) < 0);

    private static Pattern Tested(string cell, double p) => new() { Kind = "recurring", Unit = "u", Cell = cell, Hits = 3, Chances = 4, Rate = 0, ExpectedRate = 0, PValue = p };
}
