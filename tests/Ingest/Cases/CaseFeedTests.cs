using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Cases;

namespace Supervision.Ingest.Tests.Cases;

/// <summary>Columns that came later, ledgers, and what is wrong with either.</summary>
public sealed class CaseFeedTests
{
    [Fact]
    public void Supplements_SeveralInOneField_AreInOrderEachOnceInUtc()
    {
        var row = (CaseFileRow)Assert.Single(Delivered.Csv("cases", "case_no,item,accepted_at,补正告知时间\nk1,x,2026-03-02 09:00,2026-03-05 10:00；2026-03-02 10:00;2026-03-05 10:00\n").Rows);
        Assert.Equal("2026-03-02T02:00:00Z;2026-03-05T02:00:00Z", row.SupplementsAsked);
    }

    [Fact]
    public void Supplements_OneThatIsNoTime_RefuseTheRow()
    {
        var read = Delivered.Csv("cases", "case_no,item,accepted_at,supplement_asked_at\nk1,x,2026-03-02 09:00,2026-03-05 10:00;soon\n");
        Assert.Equal(("time", "supplement_asked_at", 2L), (read.Single.Reason.Code, read.Single.Column, read.Single.Line));
    }

    [Fact]
    public void Supplements_MoreThanTheRecordHolds_RefuseTheRow()
    {
        var many = string.Join(';', Enumerable.Range(0, 100).Select(n => $"2026-03-02 {n / 60 + 9:00}:{n % 60:00}"));
        Assert.Equal("too-long", Delivered.Csv("cases", $"case_no,item,accepted_at,supplement_asked_at\nk1,x,2026-03-02 09:00,{many}\n").Single.Reason.Code);
    }

    [Fact]
    public void LaterColumns_LeftBlank_GiveTheSameRowAsBefore()
    {
        var before = Delivered.Csv("cases", "case_no,item,accepted_at\nk1,x,2026-03-02 09:00\n").Rows[0];
        var blank = Delivered.Csv("cases", "case_no,item,accepted_at,supplement_asked_at,handed_over_at,pickup_notified_at\nk1,x,2026-03-02 09:00,,,\n").Rows[0];
        var handed = Delivered.Csv("cases", "case_no,item,accepted_at,handed_over_at\nk1,x,2026-03-02 09:00,2026-03-03 09:00\n").Rows[0];
        var told = Delivered.Csv("cases", "case_no,item,accepted_at,pickup_notified_at\nk1,x,2026-03-02 09:00,2026-03-03 09:00\n").Rows[0];
        Assert.Equal(before.ContentHash, blank.ContentHash);
        Assert.Equal(3, new[] { before.ContentHash, handed.ContentHash, told.ContentHash }.Distinct().Count());
    }

    [Theory]
    [InlineData("交接", "handover")]
    [InlineData("AB岗交接", "handover")]
    [InlineData("容缺受理", "tolerance")]
    [InlineData("告知承诺", "promise")]
    [InlineData("Consultation", "consultation")]
    [InlineData("别的", null)]
    public void Ledger_ByItsWord_IsKnownOrRefused(string word, string? kind)
    {
        var read = Delivered.Csv("ledger", $"登记编号,台账类型,登记时间,工号\nl1,{word},2026-03-02 09:00,S1\n");
        Assert.Equal(kind, read.Rows.Cast<LedgerEntryRow>().FirstOrDefault()?.Kind);
        Assert.Equal(kind is null ? "word" : null, read.First?.Reason.Code);
    }

    [Theory]
    [InlineData("l1,help,2026-03-02 09:00,S1,2026-03-02 08:00", "end-before-start")] // done before it was entered
    [InlineData("l1,help,2026-03-02 09:00,S9,", "unknown-staff")] // another hall's person
    [InlineData("l1,help,,S1,", "blank")]
    [InlineData("l1,help,1999-03-02 09:00,S1,", "too-early")]
    [InlineData("l1,help,2026-04-20 09:00,S1,", "future")] // entered before it happened
    [InlineData(",help,2026-03-02 09:00,S1,", "blank")]
    public void Ledger_RowThatCannotBe_IsRefusedWithItsReason(string row, string code) =>
        Assert.Equal(code, Delivered.Csv("ledger", $"entry_id,kind,entered_at,staff_no,done_at\n{row}\n").Single.Reason.Code);

    [Fact]
    public void Appointment_RefusedWithApproval_KeepsApproverAndReason()
    {
        var row = (AppointmentRow)Assert.Single(Delivered.Csv("appointments", "appointment_id,post_code,agreed_at,outcome,批准人,拒绝理由\na1,A01,2026-03-07 09:00,拒绝,赵局长,停电\n").Rows);
        Assert.Equal(("赵局长", "停电"), (row.ApprovedBy, row.RefusalReason));
    }
}
