using Supervision.Dashboard.Appraisal;
using Supervision.Jobs.Appraisal;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed class RankTrendTests
{
    [Theory]
    [InlineData("2026-02", "2025-09 2025-10 2025-11 2025-12 2026-01 2026-02")]
    [InlineData("2026-Q1", "2026-01 2026-02 2026-03")]
    public void MonthsOf_APeriod_AreItsOwnOrHalfAYear(string text, string months)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(months.Split(' '), RankTrend.MonthsOf(period));
    }

    [Fact]
    public void Lines_MonthWithoutAScore_BreaksTheLineAndIsNoFall()
    {
        var trend = RankTrend.Of(["2026-01", "2026-02", "2026-03", "2026-04"], [Score("S1", "2026-01", 90), Score("S1", "2026-02", 100), Score("S1", "2026-03", null), Score("S1", "2026-04", 95)]);

        // Higher is better: 100 is drawn above 90, 95 between them; a single month is a dot.
        Assert.Equal(["2,15 22,3", "62,9 62,9"], trend.Lines("S1"));
        Assert.Equal("90.00 → 100.00 → – → 95.00", trend.Text("S1"));
        Assert.Empty(trend.Lines("S2"));
    }

    [Fact]
    public void Of_TwoPeople_StandOnOneScale()
    {
        var trend = RankTrend.Of(["2026-01"], [Score("S1", "2026-01", 60), Score("S2", "2026-01", 100), Score("S2", "2026", 1), Score("S2", "2025-Q4", 2)]);

        Assert.Equal((60, 100), (trend.Low, trend.High));
        Assert.Equal(["2,15 2,15"], trend.Lines("S1"));
        Assert.Equal(["2,3 2,3"], trend.Lines("S2"));
    }

    private static MonthScore Score(string staff, string period, double? score) => new() { StaffNo = staff, Period = period, Score = score };
}
