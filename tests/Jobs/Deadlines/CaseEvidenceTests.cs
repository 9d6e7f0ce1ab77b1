using Supervision.Jobs.Deadlines;
using Supervision.Sql.Cases;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

/// <summary>What a case shows beside its limit: told once, handed over, told to collect, decided in writing.</summary>
public sealed class CaseEvidenceTests
{
    private static readonly CaseFileRow Open = Case("2026-03-02 09:00", null);

    [Theory]
    [InlineData("2026-03-02T02:00:00Z;2026-03-02T08:00:00Z", "")] // the same day corrects the first notice
    [InlineData("2026-03-02T02:00:00Z;2026-03-02T16:30:00Z", "S4.case.once")] // half past midnight in the hall is the next day
    [InlineData("2026-03-02T02:00:00Z;2026-03-05T02:00:00Z", "S4.case.once")]
    [InlineData("2026-03-02T02:00:00Z;2026-03-05T02:00:00Z;2026-03-09T02:00:00Z", "S4.case.once S1.case.round-trips")]
    [InlineData(null, "")]
    public void Supplements_OnDifferentDays_AreNotToldOnce(string? asked, string broken) => Assert.Equal(broken, Broken(Rules("2026-04-01 09:00").Case(Open with { SupplementsAsked = asked }, StepLog.Empty)));

    [Theory]
    [InlineData("S0", "S0.case.once")]
    [InlineData("S1", "S1.case.once")]
    [InlineData("S2", "S2.case.once")]
    [InlineData("S3", "S3.case.once")]
    public void Supplements_CiteTheDocumentOfTheHall(string document, string broken) =>
        Assert.Equal(broken, Broken(Rules("2026-04-01 09:00", adopted: document).Case(Open with { SupplementsAsked = "2026-03-02T02:00:00Z;2026-03-05T02:00:00Z" }, StepLog.Empty)));

    [Theory]
    [InlineData("2026-03-09 23:59", null, "")] // handed over on Friday: Monday is within one working day
    [InlineData("2026-03-10 00:00", null, "S2.case.pickup-notice")]
    [InlineData(null, "2026-03-06 17:00", "")] // taken along: there was nothing left to notify
    [InlineData(null, null, "S2.case.pickup-notice")]
    public void PickupNotice_IsDueWithinOneWorkingDay(string? told, string? delivered, string broken) => Assert.Equal(broken, Broken(
        Rules("2026-04-01 09:00", adopted: "S2").Case(Open with { HandedOverAtUtc = At("2026-03-06 10:00"), PickupNotifiedAtUtc = At(told), DeliveredAtUtc = At(delivered) }, StepLog.Empty, new CaseColumns(Pickup: true))));

    [Fact]
    public void PickupNotice_InAHallThatNeverNotesIt_IsNotAsked() =>
        Assert.Empty(Rules("2026-04-01 09:00", adopted: "S2").Case(Open with { HandedOverAtUtc = At("2026-03-06 10:00") }, StepLog.Empty).Clocks);

    [Theory]
    [InlineData("2026-03-06 17:00", "")] // five days after the Monday end on the next Monday; Friday is one working day before
    [InlineData("2026-03-09 09:00", "S2.case.handover")]
    public void Handover_ByItsOwnColumn_IsOneWorkingDayBeforeTheLimit(string handed, string broken) => Assert.Equal(broken, Broken(
        Rules("2026-04-01 09:00", adopted: "S2").Case(Case("2026-03-02 09:00", 5, "2026-03-05 09:00") with { HandedOverAtUtc = At(handed) }, StepLog.Empty, new CaseColumns(HandedOver: true))));

    [Theory]
    [InlineData(5.0, 20.0, "")]
    [InlineData(20.0, 20.0, "S1.case.promise")]
    [InlineData(0.0, 0.0, "")]
    public void Promise_IsShorterThanTheLawsTime(double promised, double statutory, string broken) =>
        Assert.Equal(broken, Broken(Rules("2026-03-02 10:00", adopted: "S1").Case(Case("2026-03-02 09:00", promised) with { StatutoryDays = statutory }, StepLog.Empty)));

    [Theory]
    [InlineData("S2", "2026-03-07 00:00", "S2.case.over-limit")]
    [InlineData("S3", "2026-03-07 00:00", "S3.case.over-limit")]
    [InlineData("S4", "2026-03-07 00:00", "S4.case.over-limit")]
    public void Limit_WithoutS1_DoesNotCountTheDayOfAcceptance(string document, string due, string broken)
    {
        var late = Rules("2026-04-01 09:00", adopted: document).Case(Case("2026-03-02 09:00", 4, "2026-03-09 09:00"), StepLog.Empty);
        Assert.Equal((due, broken), (Wall(late.Clocks[0].DueAtUtc), Broken(late)));
    }

    [Fact]
    public void Excuse_OfTheCitizensDelay_LiftsEveryBreach() => Assert.Equal("", Broken(
        Rules("2026-04-01 09:00").Case(Case("2026-03-02 09:00", 3, "2026-03-20 09:00") with { SupplementsAsked = "2026-03-02T02:00:00Z;2026-03-05T02:00:00Z" }, Steps((StepWords.Excused, "2026-03-10 09:00")), new CaseColumns(Pickup: true))));
}
