using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class RecurrenceTestTests
{
    [Fact]
    public void Candidates_OneCellFarAboveTheOthers_IsUnlikelyAndTheOthersAreNot()
    {
        var found = RecurrenceTest.Candidates([new("1001", "Fri 16:30", 9, 10), new("1001", "Mon 09:00", 0, 10), new("1001", "Tue 09:00", 1, 10), new("1002", "Fri 16:30", 0, 10)]);

        Assert.True(found.Single(pattern => pattern is { Unit: "1001", Cell: "Fri 16:30" }).PValue < 0.001);
        Assert.All(found.Where(pattern => pattern.Hits < 9), pattern => Assert.True(pattern.PValue > 0.05));
    }

    [Fact]
    public void Candidates_CellItself_DoesNotRaiseWhatIsExpectedOfIt()
    {
        var few = RecurrenceTest.Candidates([new("1001", "a", 0, 10), new("1001", "b", 1, 100)])[0].ExpectedRate;
        var many = RecurrenceTest.Candidates([new("1001", "a", 10, 10), new("1001", "b", 1, 100)])[0].ExpectedRate;

        // Only through the group's mean, which the person is a part of, and never up to the person's own rate.
        Assert.InRange(many, few, 0.1);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void Candidates_TooFewChances_AreNoCandidate(int chances, int count) =>
        Assert.Equal(count, RecurrenceTest.Candidates([new("1001", "a", 2, chances)]).Count);

    [Fact]
    public void Candidates_Source_IsCarried() => Assert.Equal("phrase", RecurrenceTest.Candidates([new("1001", "a", 2, 9)], "phrase")[0].Source);
}
