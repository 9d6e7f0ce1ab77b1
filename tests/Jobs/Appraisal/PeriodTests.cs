using Supervision.Jobs.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    public void Parse_MonthQuarterYear_KnowsItsDays(string text, string first, string last)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((first, last, text), ($"{period.FirstDay:yyyy-MM-dd}", $"{period.LastDay:yyyy-MM-dd}", period.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-3")]
    [InlineData("0000")]
    [InlineData("2026-03-01")]
    public void Parse_AnythingElse_IsRefused(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Quarter_OfAMonth_IsKnownWithItsYear() =>
        Assert.Equal(("2026-Q4", "2026", 3), (Period.Month(2026, 11).Quarter.Text, Period.Month(2026, 11).WholeYear.Text, Period.Month(2026, 11).Quarter.Months.Count()));
}
