using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class ClockMovesTests
{
    [Fact]
    public void Calendar_WithANewDayOff_ShowsWhatItWouldMove()
    {
        var running = Rules("2026-03-02 10:00").Case(Case("2026-03-02 09:00", 5), StepLog.Empty).Clocks;
        var later = Rules("2026-03-02 10:00").Case(Case("2026-03-10 09:00", 2) with { CaseNo = "K2" }, StepLog.Empty).Clocks;
        var days = new WorkingDays(new HallCalendar([new WorkDayRow { HallCode = "H", Day = new DateOnly(2026, 3, 4), IsWorkday = false, BatchId = "b", LineNumber = 1, ContentHash = "" }], NationalCalendar.Current));
        var (clock, due) = Assert.Single(ClockMoves.Of([.. running, .. later], new ClockDesk("H", Zone, days, At("2026-03-03 10:00")!.Value, new Dictionary<string, Supervision.Sql.Deadlines.ClockRow>())));
        Assert.Equal(("K1", "2026-03-07 00:00", "2026-03-10 00:00"), (clock.SubjectKey, Wall(clock.DueAtUtc), Wall(due)));
    }

    [Fact]
    public void Calendar_Unchanged_MovesNothing()
    {
        var running = Rules("2026-03-02 10:00").Case(Case("2026-03-02 09:00", 5), StepLog.Empty).Clocks;
        Assert.Empty(ClockMoves.Of(running, new ClockDesk("H", Zone, National(), At("2026-03-03 10:00")!.Value, new Dictionary<string, Supervision.Sql.Deadlines.ClockRow>())));
    }

    [Theory]
    [InlineData("2026-03-10 10:00", null, 1, 1)]
    [InlineData("2026-03-20 10:00", null, 1, 0)]
    [InlineData(null, "mistaken", 0, 0)]
    [InlineData(null, null, 1, 0)]
    public void Rate_OfRectification_CountsWhatWasDue(string? rectified, string? outcome, int due, int inTime)
    {
        var steps = new List<(string, string)> { (StepWords.Verified, "2026-03-03 09:00") };
        if (rectified is not null)
            steps.Add((StepWords.Rectified, rectified));
        if (outcome is not null)
            steps.Add((outcome, "2026-03-03 10:00"));
        var clocks = Rules("2026-04-05 09:00").Review(Review("2026-03-02 09:00"), Steps([.. steps])).Clocks;
        Assert.Equal(new RectificationRate(due, inTime), RectificationRate.Of(clocks, "S3.review.rectify", At("2026-04-05 09:00")!.Value));
    }
}
