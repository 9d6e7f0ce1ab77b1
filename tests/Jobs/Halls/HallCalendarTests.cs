using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Halls;

public sealed class HallCalendarTests
{
    // 2 and 3 January 2026 are Friday and Saturday; the notice makes the Friday a holiday and the Sunday a working day.
    private static readonly NationalCalendar National = new("2026 off 0101-0102\n2026 work 0104");

    [Fact]
    public void On_DateOfADispute_BelievesNobodyAndIsAnotherVersion()
    {
        var day = new DateOnly(2026, 1, 5);
        var calendar = new HallCalendar([], National, [day]);
        Assert.Equal(((bool?)null, "unknown", 0), (calendar.On(day).IsWorked, calendar.On(day).Source, calendar.On(day).Hours?.Count));
        Assert.Equal("national", calendar.On(day.AddDays(1)).Source);
        Assert.NotEqual(new HallCalendar([], National).Version, calendar.Version);
    }

    [Theory]
    [InlineData("2026-01-02", false, "national")]
    [InlineData("2026-01-04", true, "national")]
    [InlineData("2026-01-05", true, "national")]
    [InlineData("2027-01-04", null, "unknown")]
    public void On_DateThatTheHallDoesNotList_IsAsTheStateCouncilSays(string date, bool? worked, string source) =>
        Assert.Equal(new HallDay(worked, source, null), new HallCalendar([], National).On(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void On_DateThatTheHallLists_GoesBeforeTheNationalOne()
    {
        var day = new HallCalendar([Row(2, true, "09:00-12:00;13:00-17:00")], National).On(new DateOnly(2026, 1, 2));

        Assert.True(day.IsWorked);
        Assert.Equal("hall", day.Source);
        Assert.Equal([(TimeSpan.FromHours(9), TimeSpan.FromHours(12)), (TimeSpan.FromHours(13), TimeSpan.FromHours(17))], day.Hours);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void On_ListedDateWithoutHours_LeavesTheHoursToTheShifts(string? hours) =>
        Assert.Equal(new HallDay(false, "hall", null), new HallCalendar([Row(5, false, hours)], National).On(new DateOnly(2026, 1, 5)));

    [Fact]
    public void On_HoursThatCannotBeRead_RequireNothingAndSayUnknown()
    {
        var day = new HallCalendar([Row(5, true, "all day")], National).On(new DateOnly(2026, 1, 5));

        Assert.Equal("unknown", day.Source);
        Assert.Empty(day.Hours!);
    }

    [Fact]
    public void Version_SameDaysInAnotherOrder_IsTheSame() =>
        Assert.Equal(new HallCalendar([Row(5, true), Row(6, false)], National).Version, new HallCalendar([Row(6, false), Row(5, true)], National).Version);

    [Fact]
    public void Version_OneDayChanged_IsAnother() =>
        Assert.Equal(3, new[] { Version(), Version(Row(5, true)), Version(Row(5, false)) }.Distinct().Count());

    private static string Version(params WorkDayRow[] days) => new HallCalendar(days, National).Version;

    private static WorkDayRow Row(int day, bool isWorkday, string? hours = null) =>
        new() { HallCode = "xicheng", BatchId = "b", ContentHash = "h", LineNumber = 1, Day = new DateOnly(2026, 1, day), IsWorkday = isWorkday, Hours = hours };
}
