using Supervision.Jobs.Deadlines;
using Supervision.Sql.Deadlines;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class ClockDeskTests
{
    private static readonly ClockSubject About = new("comment", "E1", null, null);
    private static readonly WorkingDays Days = National();

    [Theory]
    [InlineData("hours", 48, false, "2026-09-20 17:00")]
    [InlineData("natural", 15, false, "2026-10-04 00:00")]
    [InlineData("natural", 1, true, "2026-09-19 00:00")]
    [InlineData("working", 1, true, "2026-09-19 00:00")]
    [InlineData("working", 1, false, "2026-09-21 00:00")] // the Sunday is worked
    [InlineData("working", 0.2, false, "2026-09-21 00:00")] // a part of a day is a whole one
    [InlineData("working", 100, false, null)] // past the last notice: unknown
    public void Due_OfAFridayAtFive_IsTheEndOfTheLastDay(string unit, double length, bool startCounts, string? due) =>
        Assert.Equal(due, Wall(Desk().Due(At("2026-09-18 17:00")!.Value, length, unit, startCounts)));

    [Fact]
    public void Due_InAUnitOfNoClock_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Desk().Due(At("2026-09-18 17:00")!.Value, 1, "weeks", false));

    [Fact]
    public void Clock_PastTheCalendar_IsUnknownAndNeverLate()
    {
        var clock = Desk().Clock(Rule, About, At("2026-12-30 09:00")!.Value, 9, "working", null);
        Assert.Equal(("unknown", null, false), (clock.State, clock.DueAtUtc, ClockDesk.IsLate(clock, At("2030-01-01 00:00")!.Value)));
    }

    [Fact]
    public void Clock_Paused_WaitsAndGetsItsWorkingDaysBack()
    {
        var start = At("2026-09-18 09:00")!.Value;
        var waiting = Desk().Clock(Rule, About, start, 2, "working", null, [new ClockPause(At("2026-09-18 10:00")!.Value, null)]);
        var resumed = Desk().Clock(Rule, About, start, 2, "working", null, [new ClockPause(At("2026-09-18 10:00")!.Value, At("2026-09-21 10:00")!.Value)]);
        Assert.Equal(("paused", "running"), (waiting.State, resumed.State));
        // Two days and the two worked ones lost, Sunday and Monday: Sunday, Monday, Tuesday, Wednesday.
        Assert.Equal("2026-09-24 00:00", Wall(resumed.DueAtUtc));
    }

    [Fact]
    public void Clock_ThatRuns_KeepsItsDateUnderANewCalendar()
    {
        var first = Desk().Clock(Rule, About, At("2026-09-18 09:00")!.Value, 1, "working", null);
        var other = new WorkingDays(day => day.DayOfWeek == DayOfWeek.Wednesday);
        var later = new ClockDesk("H", Zone, other, At("2026-09-18 12:00")!.Value, new Dictionary<string, ClockRow> { [first.ClockId] = first }).Clock(Rule, About, At("2026-09-18 09:00")!.Value, 1, "working", null);
        Assert.Equal((first.DueAtUtc, first.CalendarVersion), (later.DueAtUtc, later.CalendarVersion));
    }

    [Theory]
    [InlineData("hours", "2026-09-20 17:00", false)]
    [InlineData("hours", "2026-09-20 17:01", true)]
    [InlineData("natural", "2026-09-19 23:59", false)]
    [InlineData("natural", "2026-09-20 00:00", true)]
    public void Late_IsAfterTheLastInstantOfHoursAndFromTheEndOfADay(string unit, string at, bool isLate) =>
        Assert.Equal(isLate, ClockDesk.IsLate(Desk().Clock(Rule, About, At("2026-09-18 17:00")!.Value, unit == "hours" ? 48 : 1, unit, null), At(at)!.Value));

    private static ClockDefinition Rule => ClockDefinition.All["S0.comment.opinion"];

    private static ClockDesk Desk() => new("H", Zone, Days, At("2026-09-18 18:00")!.Value, new Dictionary<string, ClockRow>());
}
