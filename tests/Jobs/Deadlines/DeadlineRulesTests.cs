using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class DeadlineRulesTests
{
    // Friday 2026-09-18, 17:00; Sunday the 20th is worked for the Mid-Autumn holiday.
    [Fact]
    public void BadReview_OnAFridayBeforeAWorkedSunday_HasTheWorkedExampleDates()
    {
        var review = Rules("2026-09-18 18:00").Review(Review("2026-09-18 17:00"), StepLog.Empty);
        Assert.Equal("2026-09-20 17:00", Wall(Clock(review, "S3.review.verify").DueAtUtc));
        Assert.Equal("2026-10-04 00:00", Wall(Clock(review, "S3.review.rectify").DueAtUtc)); // the end of day 15, 3 October
        Assert.Equal(new DateOnly(2026, 9, 24), National().Last(new DateOnly(2026, 9, 18), 5, startCounts: false)); // Thursday
    }

    [Theory]
    [InlineData(3, false, 0)]
    [InlineData(2, false, 2)]
    [InlineData(1, false, 2)]
    [InlineData(1, true, 0)] // nobody rated
    public void Review_OfEachLevel_StartsClocksOnlyWhenBad(int level, bool isDefault, int clocks) =>
        Assert.Equal(clocks, Rules("2026-03-02 10:00").Review(Review("2026-03-02 09:00", level, isDefault), StepLog.Empty).Clocks.Count);

    [Theory]
    [InlineData("2026-03-04 09:00", "S3.review.bad")] // exactly 48 hours is in time
    [InlineData("2026-03-04 09:01", "S3.review.bad S3.review.verify")]
    public void Verification_After48Hours_IsLate(string verified, string broken) =>
        Assert.Equal(broken, Broken(Rules("2026-03-05 09:00").Review(Review("2026-03-02 09:00"), Steps((StepWords.Verified, verified)))));

    [Fact]
    public void Rectification_AfterVerification_RunsInBothReadings()
    {
        var review = Rules("2026-03-05 09:00").Review(Review("2026-03-02 09:00"), Steps((StepWords.Verified, "2026-03-03 09:00")));
        Assert.Equal(("2026-03-18 00:00", "2026-03-19 00:00"), (Wall(Clock(review, "S3.review.rectify").DueAtUtc), Wall(Clock(review, "S3.review.rectify-verified").DueAtUtc)));
    }

    [Theory]
    [InlineData(StepWords.Mistaken, "void", "")]
    [InlineData(StepWords.Malicious, "void", "")]
    [InlineData(StepWords.Genuine, null, "S3.review.bad S3.review.rectify S3.review.rectify-verified")]
    public void Outcome_MistakenOrMalicious_CountsNothing(string outcome, string? stopped, string broken)
    {
        var review = Rules("2026-04-05 09:00").Review(Review("2026-03-02 09:00"), Steps((StepWords.Verified, "2026-03-03 09:00"), (outcome, "2026-03-03 10:00")));
        Assert.Equal((stopped, broken), (Clock(review, "S3.review.rectify").Stopped, Broken(review)));
    }

    [Theory]
    [InlineData("2026-03-09 23:59", "")]
    [InlineData("2026-03-10 00:00", "S0.comment.reply")]
    public void Comment_WithoutReplyInAWeek_IsLate(string now, string broken) =>
        Assert.Equal(broken, Broken(Rules(now).Comment(Comment("2026-03-02 09:00"), StepLog.Empty)));

    [Fact]
    public void Comment_InAHallWithOwnLengths_RunsTheWholeChain()
    {
        var settings = new Dictionary<string, double> { ["comment_opinion_days"] = 2, ["comment_reported_days"] = 1, ["comment_told_days"] = 1, ["comment_answered_days"] = 3 };
        var steps = Steps((StepWords.Opinion, "2026-03-04 16:00"), (StepWords.Reported, "2026-03-05 10:00"));
        var comment = Rules("2026-03-06 09:00", settings: settings).Comment(Comment("2026-03-02 09:00"), steps);
        Assert.Equal("answered 2026-03-10, opinion 2026-03-05, reply 2026-03-10, reported 2026-03-06, told 2026-03-07", string.Join(", ", comment.Clocks
            .Select(clock => $"{clock.ClockKey.Split('.')[2]} {Wall(clock.DueAtUtc)![..10]}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Comment_WithoutOwnLengths_HasNoDeadlineForTheChain() =>
        Assert.Equal(["S0.comment.reply"], Rules("2026-03-02 10:00").Comment(Comment("2026-03-02 09:00"), StepLog.Empty).Clocks.Select(clock => clock.ClockKey));

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-02 17:59", "")]
    [InlineData("2026-03-02 10:00", "2026-03-03 08:00", "S4.appointment.answer")]
    [InlineData("2026-03-07 10:00", "2026-03-09 17:00", "")] // asked on a Saturday: Monday is the working day
    [InlineData("2026-03-02 10:00", null, "S4.appointment.answer")]
    public void Appointment_Answer_IsDueTheSameWorkingDay(string requested, string? answered, string broken) =>
        Assert.Equal(broken, Broken(Rules("2026-03-12 09:00").Appointment(Appointment(requested, answered, "2026-03-11 14:00"), StepLog.Empty, null)));

    [Fact]
    public void Appointment_EmptyTenMinutesBefore_IsABreachOnlyWhenProven()
    {
        var row = Appointment("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-11 14:00");
        Assert.Equal("S4.appointment.early", Broken(Rules("2026-03-12 09:00").Appointment(row, StepLog.Empty, At("2026-03-11 13:50"))));
        Assert.Equal("", Broken(Rules("2026-03-12 09:00").Appointment(row, StepLog.Empty, null)));
    }

    [Theory]
    [InlineData("S0", "")]
    [InlineData("S3", "S3.review.rectify S3.review.verify")]
    public void Clocks_OfADocument_RunOnlyWhereItIsAdopted(string adopted, string keys) =>
        Assert.Equal(keys, string.Join(' ', Rules("2026-03-02 10:00", adopted: adopted).Review(Review("2026-03-02 09:00"), StepLog.Empty).Clocks.Select(clock => clock.ClockKey).Order()));

    [Fact]
    public void RunningClock_WhenTheCalendarChanges_KeepsItsDate()
    {
        var before = Rules("2026-03-02 10:00").Case(Case("2026-03-02 09:00", 5), StepLog.Empty);
        var moved = new WorkingDays(new HallCalendar([new WorkDayRow { HallCode = "H", Day = new DateOnly(2026, 3, 4), IsWorkday = false, BatchId = "b", LineNumber = 1, ContentHash = "" }], NationalCalendar.Current));
        var after = Rules("2026-03-03 10:00", before.Clocks, moved).Case(Case("2026-03-02 09:00", 5), StepLog.Empty);
        Assert.Equal((before.Clocks[0].DueAtUtc, before.Clocks[0].CalendarVersion), (after.Clocks[0].DueAtUtc, after.Clocks[0].CalendarVersion));
        Assert.NotEqual(before.Clocks[0].DueAtUtc, Rules("2026-03-03 10:00", days: moved).Case(Case("2026-03-02 09:00", 5), StepLog.Empty).Clocks[0].DueAtUtc);
    }

    [Fact]
    public void Clock_PastTheKnownCalendar_IsUnknownAndNeverLate()
    {
        var row = Case("2026-12-30 09:00", 5);
        var unknown = Rules("2028-01-01 09:00").Case(row, StepLog.Empty);
        Assert.Equal(("unknown", null, ""), (unknown.Clocks[0].State, Wall(unknown.Clocks[0].DueAtUtc), Broken(unknown)));
        var known = new WorkingDays(day => NationalCalendar.Current.IsWorkday(day) ?? NationalCalendar.IsWeekday(day));
        Assert.Equal("2027-01-06 00:00", Wall(Rules("2026-12-31 09:00", unknown.Clocks, known).Case(row, StepLog.Empty).Clocks[0].DueAtUtc));
    }
}
