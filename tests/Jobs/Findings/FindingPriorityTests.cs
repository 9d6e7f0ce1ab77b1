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
        var places = Enumerable.Range(0, 500).Select(i => FindingPriority.OfSample(FindingKeys.Session("h", "call", $"{i}"))).ToList();

        Assert.All(places, place => Assert.InRange(place, 20, 55));
        Assert.True(places.Distinct().Count() > 300);
    }

    [Theory]
    [InlineData("grave", 0.5)]
    [InlineData("minor", 1.01)]
    [InlineData("minor", double.NaN)]
    public void Of_ImpossibleValue_Throws(string severity, double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FindingPriority.Of(severity, probability, isLead: false));
}
