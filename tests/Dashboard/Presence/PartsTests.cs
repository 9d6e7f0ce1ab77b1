using Supervision.Dashboard.Presence;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class PartsTests
{
    private static readonly PresenceDayRow Day = new()
    {
        HallCode = "h", PostCode = "A01", Day = new DateOnly(2026, 3, 3), ComputedUnder = "t", CalendarSource = "hall", RequiredSeconds = 63,
        PresentSeconds = 1, CoverSeconds = 2, LeaveSeconds = 4, ReportedSeconds = 8, UnobservedSeconds = 16, AbsentSeconds = 32,
    };

    [Fact]
    public void Seconds_OfAllKinds_AddUpToTheRequiredTime() => Assert.Equal(Day.RequiredSeconds, Parts.Kinds.Sum(kind => Parts.Seconds(Day, kind)));

    [Fact]
    public void Seconds_OfAnotherKind_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Parts.Seconds(Day, "asleep"));

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(90, "1.5")]
    [InlineData(1140, "19.0")]
    public void Minutes_OfSeconds_HaveOneDecimal(int seconds, string text) => Assert.Equal(text, Parts.Minutes(seconds));
}
