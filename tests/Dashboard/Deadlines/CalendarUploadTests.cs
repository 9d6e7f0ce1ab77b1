using System.Text;
using Supervision.Dashboard.Deadlines;
using Supervision.Dashboard.Tests.Accounts;

namespace Supervision.Dashboard.Tests.Deadlines;

public sealed class CalendarUploadTests
{
    [Fact]
    public void Of_AHallsFile_GivesItsDaysAsTheInboxWouldReadThem()
    {
        var upload = Of("日期,是否工作日,hours\n2031/1/2,是,08:30-12:00\n2031-01-03,0,\n");
        Assert.Equal((null, 0, "csv"), (upload.Problem, upload.Refused.Count, upload.Extension));
        Assert.Equal(["2031-01-02 True 08:30-12:00", "2031-01-03 False "], upload.Days.Select(day => $"{day.Day:yyyy-MM-dd} {day.IsWorkday} {day.Hours}"));
    }

    [Fact]
    public void Of_ARowThatCannotBeRead_KeepsTheOthersAndNamesItsLine()
    {
        var upload = Of("date,is_workday\n2031-13-02,1\n2031-01-03,0\n");
        Assert.Equal((1, 2L), (upload.Days.Count, Assert.Single(upload.Refused).Line));
    }

    [Fact]
    public void Of_ANoticeOfTheStateCouncil_IsReadAsTheFileThatItMeans()
    {
        var upload = Of("2031 off 0101-0103\n");
        Assert.Null(upload.Problem);
        Assert.Equal([1, 2, 3], upload.Days.Where(day => !day.IsWorkday && day.Day.Month == 1 && day.Day.Day <= 3).Select(day => day.Day.Day));
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("2031 off 0230\n")]
    public void Of_WhatIsNoCalendar_SaysWhyAndHasNoDay(string text)
    {
        var upload = Of(text);
        Assert.NotNull(upload.Problem);
        Assert.Empty(upload.Days);
    }

    [Fact]
    public async Task Read_NothingOrTooMuch_IsAProblemOfItsOwn()
    {
        Assert.Equal("empty", (await Read(" ")).Problem);
        Assert.Equal("size", (await Read(new string('x', CalendarUpload.MostBytes + 1))).Problem);
    }

    private static Task<CalendarUpload> Read(string text) => CalendarUpload.Read(new FormCollection(new() { ["text"] = text }), Visits.To(), [], CancellationToken.None);

    private static CalendarUpload Of(string text) => CalendarUpload.Of(Encoding.UTF8.GetBytes(text), Visits.To(), []);
}
