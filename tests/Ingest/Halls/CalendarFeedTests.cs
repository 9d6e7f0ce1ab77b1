using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Tests.Halls;

/// <summary>Dates on which a hall works.</summary>
public sealed class CalendarFeedTests
{
    [Fact]
    public void Hours_OutOfOrderAndInFullWidth_AreStoredInOneSpelling()
    {
        var row = (WorkDayRow)Assert.Single(Delivered.Csv("calendar", "日期,是否工作日,工作时间\n2026-03-02,是,13：30～17：30；8:30-12:00\n").Rows);
        Assert.Equal((new DateOnly(2026, 3, 2), true, "08:30-12:00;13:30-17:30"), (row.Day, row.IsWorkday, row.Hours));
    }

    [Theory]
    [InlineData("2026-03-02,是,12:00-08:30", "hours", "hours")]
    [InlineData("2026-03-02,是,all day", "hours", "hours")]
    [InlineData("2026-02-30,是,", "date", "date")]
    [InlineData("2026-03-02,也许,", "word", "is_workday")]
    [InlineData("2026-03-02,,", "blank", "is_workday")]
    public void Row_ThatCannotBe_IsRefusedAtItsColumn(string row, string code, string column)
    {
        var refused = Delivered.Csv("calendar", $"date,is_workday,hours\n{row}\n").Single;
        Assert.Equal((code, column), (refused.Reason.Code, refused.Column));
    }

    [Theory]
    [InlineData("2031-03-31", null)]
    [InlineData("2031-04-03", "future")]
    public void Day_FarAhead_IsRefusedBeyondFiveYears(string day, string? code) =>
        Assert.Equal(code, Delivered.Csv("calendar", $"date,is_workday\n{day},否\n").First?.Reason.Code);
}
