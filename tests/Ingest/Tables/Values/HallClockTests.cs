using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tests.Tables.Values;

/// <summary>Which times are taken, to the second (input.md 6), and what daylight saving does to them.</summary>
public class HallClockTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("1999-12-31 23:59:59", "too-early")]
    [InlineData("2000-01-01 00:00:00", null)]
    [InlineData("2026-04-02 20:00:00", null)]
    [InlineData("2026-04-02 20:00:01", "future")]
    public void Check_Evidence_LiesBetween2000AndOneDayAfterTheRun(string local, string? code) => Assert.Equal(code, Check(local, isPlan: false));

    [Theory]
    [InlineData("2031-04-01 23:59:59", null)]
    [InlineData("2031-04-02 00:00:00", null)]
    [InlineData("2031-04-02 00:00:01", "future")]
    public void Check_Plan_ReachesToTheEndOfTheDayFiveYearsAhead(string local, string? code) => Assert.Equal(code, Check(local, isPlan: true));

    [Fact]
    public void ToUtc_TimeThatTheClocksSkipped_IsRefused() =>
        Assert.Equal("local-time", Clock("America/New_York").ToUtc(Written("2026-03-08 02:30:00"), out _)?.Code);

    [Fact]
    public void ToUtc_TimeThatOccursTwice_IsTheFirst()
    {
        Assert.Null(Clock("America/New_York").ToUtc(Written("2025-11-02 01:30:00"), out var utc));
        Assert.Equal(new DateTime(2025, 11, 2, 5, 30, 0, DateTimeKind.Utc), utc);
    }

    [Fact]
    public void ToUtc_SameHourAgain_GivesTheSameOffset()
    {
        var clock = Clock("Asia/Shanghai");
        Assert.Null(clock.ToUtc(Written("2026-03-02 09:00:00"), out var first));
        Assert.Null(clock.ToUtc(Written("2026-03-02 09:59:59"), out var second));
        Assert.Equal((1, 1), (first.Hour, second.Hour));
    }

    [Theory]
    [InlineData("46083.375", "2026-03-02 09:00:00")]
    [InlineData("0.5", null)]
    [InlineData("2958466", null)]
    [InlineData("1e3", null)]
    public void TrySerial_DaysSinceTheEpoch_BecomeLocalTime(string serial, string? local)
    {
        var isDate = HallClock.TrySerial(serial, new DateTime(1899, 12, 30), out var time);

        Assert.Equal(local, isDate ? time.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static string? Check(string local, bool isPlan)
    {
        var clock = Clock("Asia/Shanghai");
        Assert.Null(clock.ToUtc(Written(local), out var utc));
        return clock.Check(utc, isPlan)?.Code;
    }

    private static HallClock Clock(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), Now);

    private static WrittenTime Written(string text)
    {
        Assert.True(WrittenTime.TryParse(text, out var time));
        return time;
    }
}
