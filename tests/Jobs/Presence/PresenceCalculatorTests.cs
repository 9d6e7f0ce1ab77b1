namespace Supervision.Jobs.Tests.Presence;

/// <summary>One table or test per numbered rule of the presence specification, edges included.</summary>
public sealed partial class PresenceCalculatorTests
{
    private const string Start = "09:00";

    [Fact]
    public void Rule1_NoRosterRow_NothingRequired() =>
        Assert.Empty(new TestHall().Post("P", 1).Clip("absent", "00:00", "24:00").Days());

    [Fact]
    public void Rule1_RosterRowOfUnknownPost_NothingRequired() =>
        Assert.Empty(new TestHall().Shift("ghost", "1001", Start, "10:00").Clip("absent", "00:00", "24:00", post: "ghost").Days());

    [Fact]
    public void Rule1_ShiftAcrossMidnight_BelongsToItsRowsDate()
    {
        var day = new TestHall().Post("P", 1).Shift("P", "1001", "22:00", "30:00").Day();
        Assert.Equal((new DateOnly(2026, 3, 2), 8 * 3600), (day.Day, day.Required.Seconds));
    }

    [Fact]
    public void Rule1_TwoPeopleOverlapping_TimeIsRequiredOnce() =>
        Assert.StartsWith("90 ", TestHall.OneHour().Shift("P", "1002", "09:30", "10:30").Minutes());

    [Theory]
    [InlineData(TestHall.Sunday, true, 60)]
    [InlineData(TestHall.Sunday, null, 0)]
    [InlineData(TestHall.Monday, false, 0)]
    [InlineData(TestHall.Monday, null, 60)]
    [InlineData("2026-02-14", null, 60)] // Saturday worked by the State Council's notice
    [InlineData("2026-02-16", null, 0)] // Monday of the Spring Festival
    [InlineData("2026-02-16", true, 60)]
    [InlineData("2027-03-01", null, 60)] // past the known notices: by weekday
    public void Rule2_Calendar_DecidesBeforeWeekdayAndNation(string day, bool? listed, int minutes)
    {
        var hall = new TestHall().Post("P").Shift("P", "1001", Start, "10:00", day);
        var days = (listed is { } worked ? hall.WorkDay(day, worked) : hall).Days();
        Assert.Equal(minutes * 60, days.Sum(row => row.Required.Seconds));
    }

    [Theory]
    [InlineData("2027-03-01", false, "unknown")]
    [InlineData("2026-03-02", false, "national")]
    [InlineData("2027-03-01", true, "hall")]
    public void Rule2_CalendarSource_SaysWhoKnows(string day, bool listed, string source)
    {
        var hall = new TestHall().Post("P").Shift("P", "1001", Start, "10:00", day);
        Assert.Equal(source, (listed ? hall.WorkDay(day, true) : hall).Day().CalendarSource);
    }

    [Theory]
    [InlineData(null, 540)]
    [InlineData("08:30-12:00;13:30-17:30", 450)]
    [InlineData("8:30-12:00", 210)]
    [InlineData("08:30:00-12:00:00；13:30-17:30；", 450)]
    [InlineData("00:00-24:00", 540)]
    [InlineData("18:00-20:00", 0)]
    [InlineData("12:00-12:00", 0)]
    [InlineData("soon", 0)] // unreadable hours prove no duty
    public void Rule3_WorkingHours_CutTheShift(string? hours, int minutes)
    {
        var hall = new TestHall().Post("P").Shift("P", "1001", "08:30", "17:30").WorkDay(TestHall.Monday, true, hours);
        Assert.Equal(minutes * 60, hall.Days().Sum(day => day.Required.Seconds));
    }

    [Fact]
    public void Rule4_RowsWithoutLength_HaveNoEffect() =>
        Assert.Equal("60 0 0 0 0 60 0", TestHall.OneHour().Clip("present", "09:10", "09:10").Clip("absent", "09:20", "09:20").Leave("1001", "sick", "09:30", "09:30").Minutes());

    [Fact]
    public void Rule4_AdjoiningRows_ShareNoSecond() =>
        Assert.Equal("60 30 0 0 0 0 30", TestHall.OneHour().Clip("present", Start, "09:30").Clip("absent", "09:30", "10:00").Minutes());

    [Fact]
    public void Rule5_StrangerPresent_CounterIsNotEmpty() =>
        Assert.Equal("60 60 0 0 0 0 0", TestHall.OneHour().Clip("absent", Start, "10:00").Clip("present", Start, "10:00", camera: "C2", staff: "9999").Minutes());

    [Theory]
    [InlineData("absent", "C1", "60 0 0 0 0 30 30")]
    [InlineData("sign", "C1", "60 0 0 0 0 30 30")]
    [InlineData("absent", "C2", "60 0 0 0 0 0 60")]
    public void Rule6_OfflineCamera_BlindsOnlyItself(string kind, string offlineCamera, string minutes) =>
        Assert.Equal(minutes, TestHall.OneHour().Clip(kind, Start, "10:00").Clip("offline", Start, "09:30", camera: offlineCamera).Minutes());

    [Fact]
    public void Rule6_SecondCameraStillSees_SeenEmpty() =>
        Assert.Equal("60 0 0 0 0 0 60", TestHall.OneHour().Clip("absent", Start, "10:00").Clip("absent", Start, "10:00", camera: "C2").Clip("offline", Start, "10:00").Minutes());

    [Fact]
    public void Rule7_NoIndexOrOnlyOffline_IsUnobserved()
    {
        Assert.Equal("60 0 0 0 0 60 0", TestHall.OneHour().Minutes());
        Assert.Equal("60 0 0 0 0 60 0", TestHall.OneHour().Clip("offline", Start, "10:00").Minutes());
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    public void Rule9_ShortPresenceInEmptyTime_CountsFromFiveSeconds(int seconds, int present) => Assert.Equal(present,
        TestHall.OneHour().Clip("absent", Start, "10:00").Clip("present", "09:10:00", $"09:10:{seconds:D2}").Day().Present.Seconds);

    [Fact]
    public void Rule9_ShortPresenceBesideUnobserved_Stays() => Assert.Equal(3,
        TestHall.OneHour().Clip("absent", Start, "09:10").Clip("present", "09:10:00", "09:10:03").Day().Present.Seconds);

    [Fact]
    public void Rule9_RunCutByRequiredTime_IsJudgedWhole() => Assert.Equal(2,
        TestHall.OneHour().Clip("absent", "08:00", "10:00").Clip("present", "08:59:50", "09:00:02").Day().Present.Seconds);

    [Fact]
    public void Rule9_FlickerAtTheEdge_IsJudgedByWhatLiesOutside() => Assert.Equal("09:00:00-10:00:00 empty_post 60",
        TestHall.OneHour().Clip("absent", "08:00", "10:00").Clip("present", "08:59:59", "09:00:03").Episodes());

    [Fact]
    public void Rule9_RowsThatTouch_AreOneRun() => Assert.Equal(6,
        TestHall.OneHour().Clip("absent", Start, "10:00").Clip("present", "09:10:00", "09:10:03").Clip("present", "09:10:03", "09:10:06", camera: "C2").Day().Present.Seconds);

    [Theory]
    [InlineData("1002", "present", "60 0 60 0 0 0 0")]
    [InlineData(null, "present", "60 0 0 0 0 0 60")] // presence without a shift
    [InlineData("1002", "absent", "60 0 0 0 0 0 60")] // a shift without presence
    public void Rule11_Cover_NeedsShiftAndPresence(string? coverStaff, string kind, string minutes)
    {
        var hall = new TestHall().Post("P", 1, "Q").Post("Q").Shift("P", "1001", Start, "10:00").Clip("absent", Start, "10:00").Clip(kind, Start, "10:00", "Q");
        Assert.Equal(minutes, (coverStaff is null ? hall : hall.Shift("Q", coverStaff, Start, "10:00")).Minutes());
    }

    [Fact]
    public void Rule11_DarkCamera_IsNeverCover() => Assert.Equal("60 0 0 0 0 60 0",
        new TestHall().Post("P", 1, "Q").Post("Q").Shift("P", "1001", Start, "10:00").Shift("Q", "1002", Start, "10:00").Clip("present", Start, "10:00", "Q").Minutes());

    [Fact]
    public void Rule11_FlickerAtTheCoverPost_IsNoCover() => Assert.Equal(0,
        new TestHall().Post("P", 1, "Q").Post("Q").Shift("P", "1001", Start, "10:00").Shift("Q", "1002", Start, "10:00")
            .Clip("absent", Start, "10:00").Clip("absent", Start, "10:00", "Q", "C2").Clip("present", "09:30:00", "09:30:04", "Q", "C2").Day().Cover.Seconds);

    [Theory]
    [InlineData("annual", "Head", "60 0 0 60 0 0 0")]
    [InlineData("sick", "Head", "60 0 0 60 0 0 0")]
    [InlineData("official", "Head", "60 0 0 60 0 0 0")]
    [InlineData("annual", null, "60 0 0 0 0 60 0")]
    [InlineData("annual", "  ", "60 0 0 0 0 60 0")]
    [InlineData("temporary", "Head", "60 0 0 0 60 0 0")]
    [InlineData("temporary", null, "60 0 0 0 60 0 0")]
    public void Rule12And13_Leave_NeedsAnApproverAndAReportDoesNot(string kind, string? approvedBy, string minutes) =>
        Assert.Equal(minutes, TestHall.OneHour().Leave("1001", kind, Start, "10:00", approvedBy).Minutes());

    [Fact]
    public void Rule12_OneOfTwoOnLeave_ExcusesNothing()
    {
        var two = TestHall.OneHour().Shift("P", "1002", Start, "10:00").Clip("absent", Start, "10:00").Leave("1001", "sick", Start, "10:00");
        Assert.Equal("60 0 0 0 0 0 60", two.Minutes());
        Assert.Equal("60 0 0 60 0 0 0", two.Leave("1002", "annual", Start, "10:00").Minutes());
        Assert.Equal("60 0 0 0 30 0 30", two.Leave("1002", "temporary", Start, "09:30").Minutes());
    }

    [Fact]
    public void Rule12_SecondPersonOnlyInTheSecondHalf_LeaveExcusesTheFirst() => Assert.Equal("60 0 0 30 0 0 30",
        TestHall.OneHour().Shift("P", "1002", "09:30", "10:00").Clip("absent", Start, "10:00").Leave("1001", "sick", Start, "10:00").Minutes());

    [Fact]
    public void Rule13_SignWithoutReport_ExcusesNothing() =>
        Assert.Equal("60 0 0 0 0 0 60", TestHall.OneHour().Clip("sign", Start, "10:00").Minutes());

    [Fact]
    public void Rule13_PastTheReportedEnd_IsAbsence() => Assert.Equal("09:20:00-10:00:00 early 40",
        TestHall.OneHour().Clip("absent", Start, "10:00").Leave("1001", "temporary", Start, "09:20").Episodes());

    [Fact]
    public void Rule15_WhatIsLeft_IsAbsent() => Assert.Equal("60 10 0 10 10 10 20",
        TestHall.OneHour().Clip("present", Start, "09:10").Clip("absent", "09:10", "09:50")
            .Leave("1001", "sick", "09:10", "09:20").Leave("1001", "temporary", "09:20", "09:30").Minutes());
}
