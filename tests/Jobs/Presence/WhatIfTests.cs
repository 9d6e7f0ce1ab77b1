using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class WhatIfTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>P is seen empty for an hour; its B post Q has somebody rostered and present for the second half.</summary>
    private static TestHall Covered => TestHall.OneHour() with
    {
        Posts = new TestHall().Post("P", 1, "Q").Post("Q").Posts,
    };

    private static TestHall WithCover => Covered.Shift("Q", "1002", "09:30", "10:00").Clip("absent", "09:00", "10:00").Clip("present", "09:00", "10:00", "Q", "C2");

    [Fact]
    public void RosterRow_OfTheBPostRemoved_ChangesNetByTheCoveredMinutes()
    {
        var (before, after) = new WhatIf { WithoutShifts = [WithCover.Shifts[1].ShiftId] }.Compare(Records(WithCover), "P", Monday);
        Assert.Equal((30 * 60, 30 * 60), (before!.Absent.Seconds, before.Cover.Seconds));
        Assert.Equal((60 * 60, 0), (after!.Absent.Seconds, after.Cover.Seconds));
        Assert.Equal(before.Cover.Seconds, after.Episodes.Single().AbsentSeconds - before.Episodes.Single().AbsentSeconds);
    }

    [Fact]
    public void Camera_MarkedOffline_TurnsAbsenceIntoUnobserved()
    {
        var outage = new CameraOutage("C1", WithCover.At(TestHall.Monday, "09:00"), WithCover.At(TestHall.Monday, "09:20"));
        var (_, after) = new WhatIf { Outages = [outage] }.Compare(Records(WithCover), "P", Monday);
        Assert.Equal((20 * 60, 10 * 60), (after!.Unobserved.Seconds, after.Absent.Seconds));
    }

    [Fact]
    public void Cover_AddedAtTheBPost_TakesOffItsMinutes()
    {
        var extra = WithCover.Shift("Q", "1003", "09:10", "09:20").Shifts[^1];
        Assert.Equal(20 * 60, new WhatIf { ExtraShifts = [extra] }.Compare(Records(WithCover), "P", Monday).After!.Absent.Seconds);
    }

    [Fact]
    public void CoverPost_TakenAway_LeavesTheWholeHour() => Assert.Equal(60 * 60,
        new WhatIf { CoverPosts = new Dictionary<string, string?> { ["P"] = null } }.Compare(Records(WithCover), "P", Monday).After!.Absent.Seconds);

    [Fact]
    public void OnlyRosterRow_Removed_NothingIsRequired() =>
        Assert.Null(new WhatIf { WithoutShifts = [WithCover.Shifts[0].ShiftId] }.Compare(Records(WithCover), "P", Monday).After);

    [Fact]
    public void Report_Removed_BecomesAbsence()
    {
        var hall = TestHall.OneHour().Clip("absent", "09:00", "10:00").Leave("1001", "temporary", "09:00", "09:40");
        var (before, after) = new WhatIf { WithoutLeaves = [hall.Leaves[0].LeaveId] }.Compare(Records(hall), "P", Monday);
        Assert.Equal((20 * 60, 60 * 60), (before!.Absent.Seconds, after!.Absent.Seconds));
    }

    private static PresenceRecords Records(TestHall hall) => new() { Input = hall.Input(), Clips = hall.Clips, Duty = null };
}
