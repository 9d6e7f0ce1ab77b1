using Supervision.Ingest.Halls;
using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Tests.Halls;

/// <summary>Leave, whose last day is included.</summary>
public sealed class LeaveFeedTests
{
    private const string Header = "staff_no,start,end,kind,approved_by\n";

    [Fact]
    public void BareDates_FromDayToDay_IncludeTheLastDay()
    {
        var row = (StaffLeaveRow)Assert.Single(Delivered.Csv("leave", $"{Header}S1,2026-03-02,2026-03-03,年假,李强\n").Rows);
        Assert.Equal((new DateTime(2026, 3, 1, 16, 0, 0), new DateTime(2026, 3, 3, 16, 0, 0), "annual"), (row.StartsAtUtc, row.EndsAtUtc, row.Kind));
        Assert.Equal([new(2026, 3, 2), new(2026, 3, 3)], new LeaveFeed().PresenceDays(row, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
    }

    [Fact]
    public void Leave_OfNoLength_IsIgnoredAndNotRefused()
    {
        var read = Delivered.Csv("leave", $"{Header}S1,2026-03-02 09:00,2026-03-02 09:00,临时,\n");
        Assert.Equal((0, 0, 1), (read.Rows.Count, read.Refused.Count, read.Ignored));
    }

    [Theory]
    [InlineData("S1,2026-03-02 09:00,2026-03-02 08:59,sick,", "end-before-start", "end")]
    [InlineData("S9,2026-03-02,2026-03-02,sick,", "unknown-staff", "staff_no")]
    [InlineData("S1,2026-03-02,2026-03-02,holiday,", "word", "kind")]
    [InlineData("S1,2026-03-02,,sick,", "blank", "end")]
    public void Row_ThatCannotBe_IsRefusedAtItsColumn(string row, string code, string column)
    {
        var refused = Delivered.Csv("leave", $"{Header}{row}\n").Single;
        Assert.Equal((code, column), (refused.Reason.Code, refused.Column));
    }

    [Fact]
    public void Identity_OfACorrectedEnd_StaysAndOfAnotherKindDoesNot()
    {
        var rows = Delivered.Csv("leave", $"{Header}S1,2026-03-02,2026-03-03,sick,\nS1,2026-03-02,2026-03-05,病假,a\nS1,2026-03-02,2026-03-03,annual,\n").Rows.Cast<StaffLeaveRow>().ToList();
        Assert.Equal(rows[0].LeaveId, rows[1].LeaveId);
        Assert.NotEqual(rows[0].LeaveId, rows[2].LeaveId);
    }
}
