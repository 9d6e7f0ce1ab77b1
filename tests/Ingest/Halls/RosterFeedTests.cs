using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Tests.Halls;

/// <summary>Shifts of a day, also over midnight.</summary>
public sealed class RosterFeedTests
{
    private const string Header = "staff_no,post_code,date,start,end\n";

    [Fact]
    public void Shift_EndingBeforeItsStart_EndsOnTheNextDay()
    {
        var row = (ShiftRow)Assert.Single(Delivered.Csv("roster", $"{Header}S1,A01,2026-03-02,22:00,06:00\n").Rows);
        Assert.Equal((new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 14, 0, 0), new DateTime(2026, 3, 2, 22, 0, 0)), (row.Day, row.StartsAtUtc, row.EndsAtUtc));
    }

    [Theory]
    [InlineData("16:00", "08:00", null)]
    [InlineData("16:00", "08:01", "shift-too-long")]
    [InlineData("09:00", "noon", "clock")]
    [InlineData("2026-03-02 16:00", "2026-03-02 08:00", "end-before-start")] // both days are written, so no night is meant
    public void Shift_OverMidnight_LastsSixteenHoursAtMost(string start, string end, string? code) =>
        Assert.Equal(code, Delivered.Csv("roster", $"{Header}S1,A01,2026-03-02,{start},{end}\n").First?.Reason.Code);

    [Fact]
    public void Shift_OfNoLength_IsIgnored()
    {
        var read = Delivered.Csv("roster", $"{Header}S1,A01,2026-03-02,09:00,09:00\n");
        Assert.Equal((0, 0, 1), (read.Rows.Count, read.Refused.Count, read.Ignored));
    }

    [Fact]
    public void Identity_OfACorrectedEnd_StaysAndAtAnotherPostDoesNot()
    {
        var rows = Delivered.Csv("roster", $"{Header}S1,A01,2026-03-02,09:00,12:00\nS1,A01,2026-03-02,9:00,11:00\nS1,A02,2026-03-02,09:00,12:00\n").Rows.Cast<ShiftRow>().ToList();
        Assert.Equal(rows[0].ShiftId, rows[1].ShiftId);
        Assert.NotEqual(rows[0].ShiftId, rows[2].ShiftId);
    }
}
