using Supervision.Jobs.Deadlines;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

/// <summary>S4 预约四 and S2 6.3, article by article.</summary>
public sealed class AppointmentDeadlineTests
{
    private static readonly AppointmentColumns Keeps = new(Refusals: true, Reports: true);

    [Theory]
    [InlineData("拒绝", null, null, "S4.appointment.refusal")]
    [InlineData("refused", "赵局长", null, "S4.appointment.refusal")] // approved, but no reason given
    [InlineData("不同意", "赵局长", "停电", "")]
    [InlineData("served", null, null, "")]
    [InlineData("no-show", null, null, "")] // S2 6.3.5: who does not come has given it up
    public void Refusal_NeedsApprovalAndReason(string outcome, string? approvedBy, string? reason, string broken) => Assert.Equal(broken, Broken(
        Rules("2026-03-08 09:00", adopted: "S4").Appointment(Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-07 10:00") with { Outcome = outcome, ApprovedBy = approvedBy, RefusalReason = reason }, StepLog.Empty, null, Keeps with { Reports = false })));

    [Theory]
    [InlineData("2026-03-06 16:00", "2026-03-07 10:00", true)] // Friday for Saturday: the Friday lies between
    [InlineData("2026-03-06 16:00", "2026-03-06 19:00", false)] // for the same evening
    [InlineData("2026-03-07 09:00", "2026-03-08 10:00", false)] // Saturday for Sunday: no working day
    public void Refusal_OfWhoAskedTooLate_NeedsNoApproval(string asked, string agreed, bool isBreach) => Assert.Equal(isBreach ? "S4.appointment.refusal" : "", Broken(
        Rules("2026-03-09 09:00", adopted: "S4").Appointment(Appointment(asked, asked, agreed) with { Outcome = "拒绝" }, StepLog.Empty, null, Keeps with { Reports = false })));

    [Fact]
    public void Refusal_InAHallThatNeverNotesApproval_IsALeadOnly()
    {
        var refused = Rules("2026-03-08 09:00", adopted: "S4").Appointment(Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-07 10:00") with { Outcome = "拒绝" }, StepLog.Empty, null);
        Assert.True(Assert.Single(refused.Breaches).Probability < 0.5);
    }

    [Fact]
    public void Refusal_UnderS2Alone_NeedsAReasonOnly()
    {
        var row = Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-07 10:00") with { Outcome = "拒绝" };
        Assert.Equal("S2.appointment.reason", Broken(Rules("2026-03-08 09:00", adopted: "S2").Appointment(row, StepLog.Empty, null, Keeps)));
        Assert.Equal("", Broken(Rules("2026-03-08 09:00", adopted: "S2").Appointment(row with { RefusalReason = "停电" }, StepLog.Empty, null, Keeps)));
    }

    [Theory]
    [InlineData("2026-03-04 18:00", "2026-03-08 23:59", "")] // Wednesday, reported on Sunday
    [InlineData("2026-03-04 18:00", "2026-03-09 00:00", "S4.appointment.report")]
    [InlineData("2026-03-08 10:00", "2026-03-08 20:00", "")] // held on the Sunday itself
    [InlineData("2026-03-04 18:00", null, "S4.appointment.report")]
    public void Report_IsDueByTheSundayOfItsWeek(string agreed, string? reported, string broken) => Assert.Equal(broken, Broken(
        Rules("2026-03-20 09:00", adopted: "S4").Appointment(Appointment("2026-03-02 10:00", "2026-03-02 11:00", agreed) with { Outcome = "served", ReportedAtUtc = At(reported) }, StepLog.Empty, null, Keeps)));

    [Fact]
    public void Report_InAHallThatNeverReports_IsNotAsked() => Assert.Single(
        Rules("2026-03-20 09:00", adopted: "S4").Appointment(Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-04 18:00") with { Outcome = "served" }, StepLog.Empty, null).Clocks);

    [Fact]
    public void Post_EmptyWhereTheCitizenDidNotCome_IsNoBreach() => Assert.Equal("", Broken(
        Rules("2026-03-08 09:00", adopted: "S4").Appointment(Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-07 10:00") with { Outcome = "爽约" }, StepLog.Empty, At("2026-03-07 09:50"))));
}
