using Supervision.Jobs.Deadlines;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

/// <summary>S1 限时办结 and S2 7.5, article by article.</summary>
public sealed class CaseDeadlineTests
{
    private static SubjectClocks S1(Supervision.Sql.Cases.CaseFileRow row, string now = "2026-04-30 09:00", params (string, string)[] steps) =>
        Rules(now, adopted: "S1").Case(row, Steps(steps));

    [Theory]
    [InlineData("2026-03-02 09:00", 3.0, "2026-03-05 00:00")] // 第四条1: the day of acceptance counts, so the second working day after it is the last
    [InlineData("2026-03-02 17:30", 1.0, "2026-03-03 00:00")]
    [InlineData("2026-03-02 09:00", 0.5, "2026-03-03 00:00")]
    [InlineData("2026-03-06 09:00", 3.0, "2026-03-11 00:00")]
    [InlineData("2026-02-14 09:00", 2.0, "2026-02-25 00:00")] // worked Saturday, then the festival
    public void Limit_ByAcceptance_CountsItsDay(string accepted, double days, string due) =>
        Assert.Equal(due, Wall(S1(Case(accepted, days)).Clocks[0].DueAtUtc));

    [Fact]
    public void Limit_InNaturalDays_CountsEveryDay() =>
        Assert.Equal("2026-03-09 00:00", Wall(S1(Case("2026-03-06 09:00") with { DayUnit = "natural" }).Clocks[0].DueAtUtc));

    [Fact]
    public void Limit_WithoutPromise_IsTheStatutoryOne() =>
        Assert.Equal("2026-03-07 00:00", Wall(S1(Case("2026-03-02 09:00", null) with { StatutoryDays = 5 }).Clocks[0].DueAtUtc));

    [Fact]
    public void Supplement_Complete_StartsTheCountAgain() =>
        Assert.Equal("2026-03-12 00:00", Wall(S1(Case("2026-03-02 09:00") with { SupplementedAtUtc = At("2026-03-09 10:00") }).Clocks[0].DueAtUtc));

    [Fact]
    public void SuperiorsDays_AreNotCounted() =>
        Assert.Equal("2026-03-07 00:00", Wall(S1(Case("2026-03-02 09:00") with { SuperiorDays = 2 }).Clocks[0].DueAtUtc));

    [Theory]
    [InlineData("2026-03-04 16:00", "2026-03-07 00:00")]
    [InlineData("2026-03-05 00:00", "2026-03-05 00:00")] // approved after the limit: no extension
    public void Extension_ApprovedBeforeTheLimit_MovesIt(string extended, string due) =>
        Assert.Equal(due, Wall(S1(Case("2026-03-02 09:00") with { ExtendedAtUtc = At(extended), ExtensionDays = 2, ExtensionNotifiedAtUtc = At(extended) }).Clocks[0].DueAtUtc));

    [Theory]
    [InlineData("2026-03-05 17:00", "")]
    [InlineData("2026-03-06 09:00", "S1.case.no-answer")]
    [InlineData(null, "S1.case.no-answer")]
    public void Extension_Notice_IsDueWithinOneWorkingDay(string? notified, string broken) => Assert.Equal(broken, Broken(S1(
        Case("2026-03-02 09:00", 3, "2026-03-05 16:00", "2026-03-05 16:30") with { ExtendedAtUtc = At("2026-03-04 16:00"), ExtensionDays = 2, ExtensionNotifiedAtUtc = At(notified) })));

    [Theory]
    [InlineData("2026-03-04 23:59", "2026-03-04 23:59", "")]
    [InlineData("2026-03-05 00:00", "2026-03-05 09:00", "S1.case.over-limit S1.case.no-extension")]
    [InlineData(null, null, "S1.case.over-limit S1.case.no-extension")]
    [InlineData("2026-03-04 10:00", "2026-03-06 10:00", "S1.case.not-delivered")]
    [InlineData("2026-03-04 10:00", null, "S1.case.not-delivered")]
    public void Breaches_OfArticle5_AreFound(string? completed, string? delivered, string broken) =>
        Assert.Equal(broken, Broken(S1(Case("2026-03-02 09:00", 3, completed, delivered))));

    [Fact]
    public void Limit_ExceededAfterALateRequestForExtension_IsOverLimitOnly() => Assert.Equal("S1.case.over-limit", Broken(S1(
        Case("2026-03-02 09:00", 3, "2026-03-06 10:00", "2026-03-06 10:00") with { ExtendedAtUtc = At("2026-03-05 10:00"), ExtensionDays = 2, ExtensionNotifiedAtUtc = At("2026-03-05 11:00") })));

    [Fact]
    public void Limit_StillOpen_IsNoBreachBeforeItsEnd() => Assert.Equal("", Broken(S1(Case("2026-03-02 09:00"), "2026-03-04 23:00")));

    [Fact]
    public void Delay_CausedByTheCitizen_IsExcused()
    {
        var excused = S1(Case("2026-03-02 09:00", 3, "2026-03-20 10:00"), steps: (StepWords.Excused, "2026-03-10 10:00"));
        Assert.Equal(("excused", ""), (excused.Clocks[0].Stopped, Broken(excused)));
    }

    [Fact]
    public void Pause_OfTwoWorkingDays_MovesTheLimitByTwo()
    {
        var resumed = S1(Case("2026-03-02 09:00"), steps: [(StepWords.Paused, "2026-03-03 10:00"), (StepWords.Resumed, "2026-03-05 10:00")]);
        Assert.Equal("2026-03-07 00:00", Wall(resumed.Clocks[0].DueAtUtc));
        var paused = S1(Case("2026-03-02 09:00"), steps: (StepWords.Paused, "2026-03-03 10:00"));
        Assert.Equal(("paused", ""), (paused.Clocks[0].State, Broken(paused)));
    }

    [Theory]
    [InlineData("2026-03-03 17:00", "")]
    [InlineData("2026-03-04 09:00", "S2.case.handover")]
    public void HandOver_UnderS2_IsOneWorkingDayBeforeTheLimit(string completed, string broken) =>
        Assert.Equal(broken, Broken(Rules("2026-04-30 09:00", settings: new Dictionary<string, double> { ["case_handover_days"] = 1 }, adopted: ["S1", "S2"]).Case(Case("2026-03-02 09:00", 3, completed, completed), StepLog.Empty)));

    [Fact]
    public void Case_WithoutAnyLimit_HasNoClock() => Assert.Empty(S1(Case("2026-03-02 09:00", null)).Clocks);
}
