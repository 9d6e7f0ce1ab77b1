using System.Text.Json;
using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Tests.Halls;

public sealed class NationalCalendarTests
{
    [Theory]
    [InlineData("2024-02-04", true)] // Sunday worked for the Spring Festival
    [InlineData("2024-02-09", true)] // New Year's Eve was no day off in 2024
    [InlineData("2024-02-12", false)]
    [InlineData("2018-12-29", true)] // moved by the notice of the next year
    [InlineData("2018-12-31", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2027-01-01", null)] // no notice yet: unknown, not worked
    [InlineData("2009-12-31", null)]
    public void Date_OfTheShippedCalendar_IsWorkedOrNotOrUnknown(string date, bool? worked) =>
        Assert.Equal(worked, NationalCalendar.Current.IsWorkday(DateOnly.ParseExact(date, "yyyy-MM-dd")));

    [Fact]
    public void Years_OfTheShippedCalendar_RunFrom2010To2026() =>
        Assert.Equal((2010, 2026), (NationalCalendar.Current.FirstYear, NationalCalendar.Current.LastYear));

    [Theory]
    [InlineData("2026 maybe 0101", "line 1")]
    [InlineData("# note\n2026 off 0230", "0230")]
    [InlineData("soon off 0101", "soon")]
    public void Text_Unreadable_NamesLineAndValue(string text, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => new NationalCalendar(text)).Message);

    [Fact]
    public void Version_OtherDays_IsAnother() =>
        Assert.NotEqual(new NationalCalendar("2026 off 0101").Version, new NationalCalendar("2026 off 0102").Version);

    [Fact]
    public void ShippedCalendar_AgainstTheNoticesWrittenDownByHand_AgreesOnEveryDayFrom2018()
    {
        for (var date = Notices.First; date <= Notices.Last; date = date.AddDays(1))
            Assert.True(Notices.IsWorked(date) == NationalCalendar.Current.IsWorkday(date), $"{date:yyyy-MM-dd} is {(Notices.IsWorked(date) ? "worked" : "off")} by the notices.");
    }

    [SharedDataFact]
    public void ShippedCalendar_AgainstTheNotices_AgreesOnEveryDay()
    {
        var noticed = new Dictionary<DateOnly, bool>();
        foreach (var file in Directory.GetFiles(SharedData.PathOf("calendar"), "holiday-cn-*.json"))
        {
            using var year = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var day in year.RootElement.GetProperty("days").EnumerateArray())
                noticed[DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd")] = !day.GetProperty("isOffDay").GetBoolean();
        }
        for (var date = new DateOnly(2010, 1, 1); date.Year <= 2026; date = date.AddDays(1))
        {
            var worked = noticed.TryGetValue(date, out var said) ? said : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.True(worked == NationalCalendar.Current.IsWorkday(date), $"{date:yyyy-MM-dd} is {(worked ? "worked" : "off")} by the notices.");
        }
    }
}
