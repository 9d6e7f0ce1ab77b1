using Supervision.Ingest.Halls;

namespace Supervision.Ingest.Tests.Halls;

public sealed class HallDaysTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData(15, 59, 2)]
    [InlineData(16, 0, 3)]
    public void Of_Instant_IsTheHallsDate(int hour, int minute, int day) => Assert.Equal(new DateOnly(2026, 3, day), HallDays.Of(new DateTime(2026, 3, 2, hour, minute, 0, DateTimeKind.Utc), Zone));

    [Theory]
    [InlineData(0, 24, 1)]
    [InlineData(0, 24.1, 2)]
    [InlineData(23, 25, 2)]
    [InlineData(-1, 49, 4)]
    public void Between_Hours_AreTheDatesTouchedAndTheEndIsExclusive(double from, double to, int days)
    {
        // Midnight of 2 March in the hall.
        var midnight = new DateTime(2026, 3, 1, 16, 0, 0, DateTimeKind.Utc);

        Assert.Equal(days, HallDays.Between(midnight.AddHours(from), midnight.AddHours(to), Zone).Count());
    }
}
