using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class DriftTestTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Fact]
    public void Candidate_BadFromOneDayOn_NamesThatDay()
    {
        var pattern = DriftTest.Candidate("1001", Days(40, at => at >= 25))!;

        Assert.Equal(First.AddDays(25).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), pattern.Cell);
        Assert.Equal((15, 15, 0.0), (pattern.Hits, pattern.Chances, pattern.ExpectedRate));
        Assert.True(pattern.PValue < 1e-6);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Candidate_BadDaysSpreadEvenly_IsLikelyByChance(int every) =>
        Assert.True(DriftTest.Candidate("1001", Days(40, at => at % every == 0))!.PValue > 0.5);

    [Fact]
    public void Candidate_BadDaysAtFirst_IsNoDrift() =>
        Assert.True(DriftTest.Candidate("1001", Days(40, at => at < 15))!.PValue > 0.5);

    [Fact]
    public void Candidate_DaysInAnyOrder_AreSorted() =>
        Assert.Equal(DriftTest.Candidate("1001", Days(40, at => at >= 25)), DriftTest.Candidate("1001", [.. Days(40, at => at >= 25).Reverse()]));

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Candidate_LessThanTwoTimesTwoWeeks_SaysNothing(int days, bool says) =>
        Assert.Equal(says, DriftTest.Candidate("1001", Days(days, at => at >= days / 2)) is not null);

    // All ten bad days of 24 at the end: 1 of C(24,10) = 1961256 orders, and five dates were looked at.
    [Fact]
    public void Candidate_Chance_PaysForEveryDateLookedAt() =>
        Assert.Equal(5 / 1961256.0, DriftTest.Candidate("1001", Days(24, at => at >= 14))!.PValue, 1e-9);

    private static (DateOnly Day, bool IsBad)[] Days(int count, Func<int, bool> isBad) =>
        [.. Enumerable.Range(0, count).Select(at => (First.AddDays(at), isBad(at)))];
}
