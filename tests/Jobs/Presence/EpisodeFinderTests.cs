namespace Supervision.Jobs.Tests.Presence;

public sealed class EpisodeFinderTests
{
    private static TestHall Hour => TestHall.OneHour();

    [Theory]
    [InlineData("09:20:59", "09:10:00-09:30:59 empty_post 20")]
    [InlineData("09:21:00", "09:10:00-09:20:00 empty_post 10, 09:21:00-09:31:00 empty_post 10")]
    public void Rule16_GapUnderAMinute_JoinsPieces(string secondStart, string episodes)
    {
        var hall = Hour.Clip("present", "09:00", "09:10").Clip("absent", "09:10", "09:20").Clip("present", "09:20", secondStart);
        var end = secondStart == "09:21:00" ? "09:31:00" : "09:30:59";
        Assert.Equal(episodes, hall.Clip("absent", secondStart, end).Clip("present", end, "10:00").Episodes());
    }

    [Fact]
    public void Rule16_CameraHoleOfAMinuteLess_JoinsPieces() => Assert.Equal("09:10:00-09:30:00 empty_post 19.016666666666666",
        Hour.Clip("present", "09:00", "09:10").Clip("absent", "09:10", "09:30").Clip("offline", "09:15:00", "09:15:59").Clip("present", "09:30", "10:00").Episodes());

    [Fact]
    public void Rule17_PresenceInBetween_IsNotCharged() => Assert.Equal("09:10:00-09:12:00 empty_post 1.5",
        Hour.Clip("present", "09:00", "09:10").Clip("absent", "09:10", "09:12").Clip("present", "09:10:45", "09:11:15").Clip("present", "09:12", "10:00").Episodes());

    [Theory]
    [InlineData(15.0, "09:25:00", true)]
    [InlineData(15.0, "09:24:59", false)]
    [InlineData(null, "09:25:00", true)]
    [InlineData(null, "09:24:59", false)]
    [InlineData(0.5, "09:10:30", true)]
    [InlineData(0.5, "09:10:29", false)]
    public void Rule18_Threshold_IsReachedExactly(double? minutes, string end, bool isEpisode)
    {
        var hall = new TestHall().Post("P", minutes).Shift("P", "1001", "09:00", "10:00");
        Assert.Equal(isEpisode, hall.Clip("present", "09:00", "09:10").Clip("absent", "09:10", end).Clip("present", end, "10:00").Episodes().Length > 0);
    }

    [Theory]
    [InlineData(20.0, "S3", "20 S3")]
    [InlineData(20.0, null, "20 ")]
    [InlineData(null, "ignored without minutes", "15 ")]
    public void Rule18_Threshold_NamesItsSource(double? minutes, string? source, string shown)
    {
        var episode = new TestHall().Post("P", minutes, source: source).Shift("P", "1001", "09:00", "10:00").Clip("absent", "09:00", "10:00").Day().Episodes.Single();
        Assert.Equal(shown, $"{episode.ThresholdMinutes} {episode.ThresholdSource}");
    }

    [Fact]
    public void Rule19_EmptyBeforeAndAfterDuty_IsNotCharged() => Assert.Equal("09:00:00-10:00:00 empty_post 60",
        Hour.Clip("absent", "07:00", "12:00").Episodes());

    [Fact]
    public void Rule19_LunchBetweenBlocks_Separates() => Assert.Equal("11:00:00-12:00:00 early 60, 13:30:00-14:00:00 late 30",
        new TestHall().Post("P", 1).Shift("P", "1001", "09:00", "12:00").Shift("P", "1001", "13:30", "17:00")
            .Clip("present", "09:00", "11:00").Clip("absent", "11:00", "14:00").Clip("present", "14:00", "17:00").Episodes());

    [Fact]
    public void Rule19_Unobserved_ExtendsNothing() => Assert.Equal("09:20:00-09:30:00 empty_post 10",
        Hour.Clip("absent", "09:20", "09:30").Episodes());

    [Theory]
    [InlineData("09:00", "10:00", "empty_post")]
    [InlineData("09:00", "09:30", "late")]
    [InlineData("09:30", "10:00", "early")]
    [InlineData("09:20", "09:40", "left_post")]
    public void Words_ByTheEdgesOfTheBlock_AreChosenInOrder(string start, string end, string word)
    {
        var hall = Hour.Clip("absent", start, end);
        hall = start == "09:00" ? hall : hall.Clip("present", "09:00", start, staff: "1001");
        hall = end == "10:00" ? hall : hall.Clip("present", end, "10:00", staff: "1001");
        Assert.Equal(word, hall.Day().Episodes.Single().Word);
    }

    [Theory]
    [InlineData("unobserved")]
    [InlineData("reported")]
    public void Words_EdgeUnobservedOrExcused_IsNeitherLateNorEarly(string edge)
    {
        var hall = Hour.Clip("absent", edge == "unobserved" ? "09:00:01" : "09:00", edge == "unobserved" ? "09:59:59" : "10:00");
        if (edge == "reported")
            hall = hall.Leave("1001", "temporary", "09:00:00", "09:00:01").Leave("1001", "temporary", "09:59:59", "10:00");
        Assert.Equal("empty_post", hall.Day().Episodes.Single().Word);
    }

    [Theory]
    [InlineData("1001", "left_post", "1001")]
    [InlineData("1002", "empty_post", "1001")] // of another post, so nobody is proven to have left
    [InlineData(null, "empty_post", "1001")]
    public void Words_LeftPost_NeedsTheIdentityOfARosteredPerson(string? seen, string word, string staff)
    {
        var episode = Hour.Shift("Q", "1002", "09:00", "10:00").Clip("present", "09:00", "09:20", staff: seen).Clip("absent", "09:20", "09:40").Clip("present", "09:40", "10:00")
            .Day().Episodes.Single();
        Assert.Equal((word, staff), (episode.Word, episode.StaffNo));
    }

    [Fact]
    public void Words_IdentitySeenInAnEarlierBlock_ProvesNothing()
    {
        var hall = new TestHall().Post("P", 1).Shift("P", "1001", "09:00", "10:00").Shift("P", "1001", "11:00", "12:00")
            .Clip("present", "09:00", "10:00", staff: "1001").Clip("absent", "11:10", "11:20");
        Assert.Equal("11:10:00-11:20:00 empty_post 10", hall.Episodes());
    }

    [Fact]
    public void Words_LastPresenceBeforeADarkCamera_StillNamesWhoLeft() => Assert.Equal("09:30:00-09:40:00 left_post 10",
        Hour.Clip("present", "09:00", "09:20", staff: "1001").Clip("absent", "09:30", "09:40").Episodes());

    [Fact]
    public void Words_LaterAnonymousPresence_ReplacesTheIdentity() => Assert.Equal("09:30:00-09:40:00 empty_post 10",
        Hour.Clip("present", "09:00", "09:20", staff: "1001").Clip("present", "09:20", "09:30").Clip("absent", "09:30", "09:40").Episodes());

    [Fact]
    public void Words_TwoPeopleRostered_NobodyIsNamedWithoutIdentity() =>
        Assert.Null(Hour.Shift("P", "1002", "09:00", "10:00").Clip("absent", "09:20", "09:30").Day().Episodes.Single().StaffNo);

    [Fact]
    public void Rule23_ClipOverAWeekend_CountsOnEachDutyDay()
    {
        var hall = new TestHall().Post("P", 1).Shift("P", "1001", "09:00", "10:00", "2026-03-06").Shift("P", "1001", "09:00", "10:00", "2026-03-09")
            .Clip("absent", "09:30", "09:30", day: "2026-03-06", endDay: "2026-03-09");
        Assert.Equal("09:30:00-10:00:00 early 30, 09:00:00-09:30:00 late 30", hall.Episodes());
    }

    /// <summary>Milliseconds decide like any other time: nothing is rounded towards a charge.</summary>
    [Theory]
    [InlineData("09:20:00.001", "09:21:00.000", 1)] // 59.999 s between the pieces
    [InlineData("09:20:00.000", "09:21:00.000", 2)]
    [InlineData("09:20:00.000", "09:20:59.999", 1)]
    public void Rule16_GapOfAlmostAMinute_JoinsPieces(string firstEnd, string secondStart, int episodes) => Assert.Equal(episodes,
        Hour.Clip("absent", "09:10", firstEnd).Clip("absent", secondStart, "09:40").Day().Episodes.Count);

    [Theory]
    [InlineData("09:10:00.500", "09:25:00.000", 0)]
    [InlineData("09:10:00.500", "09:25:00.500", 1)]
    public void Rule18_AlmostTheThreshold_IsNotReached(string start, string end, int episodes) => Assert.Equal(episodes,
        new TestHall().Post("P", 15).Shift("P", "1001", "09:00", "10:00").Clip("absent", start, end).Day().Episodes.Count);

    [Theory]
    [InlineData("09:10:00.001", "09:10:05.000", 0)]
    [InlineData("09:10:00.001", "09:10:05.001", 5000)]
    public void Rule9_PresenceOfAlmostFiveSeconds_IsAFlicker(string start, string end, long present) => Assert.Equal(present,
        Hour.Clip("absent", "09:00", "10:00").Clip("present", start, end).Day().Present.Milliseconds);
}
