using Supervision.Ingest.Cases;
using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Cases;

namespace Supervision.Ingest.Tests.Cases;

/// <summary>What is agreed may lie ahead; what was done may not.</summary>
public sealed class LedgerFeedTests
{
    [Fact]
    public void Agreed_ForADayToCome_IsTakenWhileEnteringIsNot()
    {
        var read = Delivered.Csv("ledger", "entry_id,kind,entered_at,agreed_at\nl1,help,2026-03-02 09:00,2026-09-01 09:00\nl2,help,2026-09-01 09:00,\n");
        Assert.Equal(new DateTime(2026, 9, 1, 1, 0, 0), Assert.IsType<LedgerEntryRow>(Assert.Single(read.Rows)).AgreedAtUtc);
        Assert.Equal(("future", "entered_at", 3L), (read.Single.Reason.Code, read.Single.Column, read.Single.Line));
    }

    [Fact]
    public void ToStaffNo_OfNobodyHere_RefusesTheRowAtItsColumn()
    {
        var refused = Delivered.Csv("ledger", "entry_id,kind,entered_at,staff_no,B岗工号\nl1,交接,2026-03-02 09:00,S1,S9\n").Single;
        Assert.Equal(("unknown-staff", "S9"), (refused.Reason.Code, refused.Value));
    }

    [Fact]
    public void ContentHash_OfAnotherNoteOrHandover_Differs()
    {
        var rows = Delivered.Csv("ledger", "entry_id,kind,entered_at,to_staff_no,note\nl1,handover,2026-03-02 09:00,S1,\nl1,handover,2026-03-02 09:00,S2,\nl1,handover,2026-03-02 09:00,S1,x\nl1,交接,2026-03-02 09:00,S1,\n").Rows;
        Assert.Equal(3, rows.Select(row => row.ContentHash).Distinct().Count());
        Assert.Equal(rows[0].ContentHash, rows[3].ContentHash);
    }

    [Fact]
    public void Day_OfAnEntryAfterMidnight_IsTheHallsOwn()
    {
        var row = (LedgerEntryRow)Delivered.Csv("ledger", "entry_id,kind,entered_at\nl1,help,2026-03-02 00:30\n").Rows[0];
        Assert.Equal(new DateOnly(2026, 3, 2), new LedgerFeed().DayOf(row, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
    }
}
