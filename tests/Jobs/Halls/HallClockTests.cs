using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Tests.Halls;

public sealed class HallClockTests
{
    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-02", 9.0, "2026-03-02T01:00:00")]
    [InlineData("Asia/Shanghai", "2026-03-02", 24.0, "2026-03-02T16:00:00")]
    [InlineData("America/New_York", "2026-03-08", 2.5, "2026-03-08T07:30:00")] // left out: moves on to 03:30
    [InlineData("America/New_York", "2026-03-08", 9.0, "2026-03-08T13:00:00")]
    [InlineData("America/New_York", "2026-11-01", 1.5, "2026-11-01T05:30:00")] // the first of two
    [InlineData("Australia/Lord_Howe", "2026-04-05", 1.75, "2026-04-04T14:45:00")] // half an hour twice
    public void WallTime_AcrossClockChanges_BecomesOneInstant(string zone, string date, double hours, string utc) =>
        Assert.Equal(utc, HallClock.ToUtc(DateOnly.ParseExact(date, "yyyy-MM-dd"), TimeSpan.FromHours(hours), TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("s"));

    [Fact]
    public void Date_OfAnInstant_IsTheHallsOwn() => Assert.Equal(new DateOnly(2026, 3, 3),
        HallClock.DateOf(new DateTime(2026, 3, 2, 16, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
}
