using Supervision.Jobs.Findings;

namespace Supervision.Jobs.Tests.Findings;

public class FindingPriorityTests
{
    [Theory]
    [InlineData("serious", 1, false, 0.0, 100)]
    [InlineData("ordinary", 0.5, false, null, 28)]
    [InlineData("ordinary", 0.5, true, null, 14)]
    [InlineData("minor", 1, false, 48.0, 40)]
    [InlineData("minor", 1, false, 1000.0, 32)]
    public void Of_SeverityProbabilityAndTimeLeft_Multiply(string severity, double probability, bool isLead, double? hoursLeft, double expected) =>
        Assert.Equal(expected, FindingPriority.Of(severity, probability, isLead, hoursLeft), 3);

    [Fact]
    public void OfSample_ManySessions_SpreadOverTheOrdinaryFlags()
    {
        var places = Enumerable.Range(0, 500).Select(i => FindingPriority.OfSample(FindingKeys.Session("h", "call", $"{i}"), [])).ToList();

        Assert.All(places, place => Assert.InRange(place, 20, 55));
        Assert.True(places.Distinct().Count() > 300);
    }

    [Fact]
    public void OfSample_BesideFlaggedCalls_TakesTheirPlacesInTheirShares()
    {
        double[] flagged = [72.5, 31, 31, 12.25];

        var places = Enumerable.Range(0, 2000).Select(i => FindingPriority.OfSample(FindingKeys.Session("h", "call", $"{i}"), flagged)).ToLookup(place => FindingPriority.Band(place));

        Assert.All(places.SelectMany(places => places), place => Assert.Contains(place, flagged));
        Assert.InRange(places["urgent"].Count(), 420, 580);
        Assert.InRange(places["normal"].Count(), 900, 1100);
        Assert.InRange(places["low"].Count(), 420, 580);
    }

    [Theory]
    [InlineData(100, "urgent")]
    [InlineData(50, "urgent")]
    [InlineData(49.999, "normal")]
    [InlineData(25, "normal")]
    [InlineData(24.999, "low")]
    public void Band_OfAPriority_BeginsAtItsLine(double priority, string band) => Assert.Equal(band, FindingPriority.Band(priority));

    [Theory]
    [InlineData("grave", 0.5)]
    [InlineData("minor", 1.01)]
    [InlineData("minor", double.NaN)]
    public void Of_ImpossibleValue_Throws(string severity, double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FindingPriority.Of(severity, probability, isLead: false));
}
