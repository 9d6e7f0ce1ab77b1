using System.Globalization;
using Supervision.Jobs.Presence.HeadCounts;

namespace Supervision.Jobs.Tests.Presence.HeadCounts;

public sealed partial class HeadCountFinderTests
{
    /// <summary>P needs two people and has two on its roster for an hour; threshold a minute.</summary>
    private static TestHall Two => new TestHall().Post("P", 1, minStaff: 2).Shift("P", "1001", "09:00", "10:00").Shift("P", "1002", "09:00", "10:00");

    /// <summary>P and Q each have one person for an hour; thresholds a minute.</summary>
    private static TestHall Neighbours => new TestHall().Post("P", 1).Post("Q", 1).Shift("P", "1001", "09:00", "10:00").Shift("Q", "1002", "09:00", "10:00");

    [Theory]
    [InlineData(1, "P 09:00:00-10:00:00 understaffed 60 1/2")]
    [InlineData(2, "")]
    [InlineData(null, "")] // somebody, no number: proves only that the post is not empty
    [InlineData(0, "")] // "present" with nobody contradicts itself
    public void MinStaffOfTwo_ComparesCountsWhereTheIndexCarriesThem(int? persons, string leads) =>
        Assert.Equal(leads, Leads(Two.Clip("present", "09:00", "10:00", persons: persons)));

    [Fact]
    public void MinStaff_TwoCamerasSeeingOneEach_MayBeTwoPeople() => Assert.Equal("",
        Leads(Two.Clip("present", "09:00", "10:00", persons: 1).Clip("present", "09:00", "10:00", camera: "C2", persons: 1)));

    [Fact]
    public void MinStaff_TwoPeopleNamedOneAfterTheOther_IsStillOne() => Assert.Equal("P 09:00:00-10:00:00 understaffed 60 1/2",
        Leads(Two.Clip("present", "09:00", "09:30", staff: "1001", persons: 1).Clip("present", "09:30", "10:00", staff: "1002", persons: 1)));

    [Fact]
    public void MinStaff_UncountedRowInBetween_ProvesNothingThere() => Assert.Equal("P 09:00:00-09:20:00 understaffed 20 1/2",
        Leads(Two.Clip("present", "09:00", "10:00", persons: 1).Clip("present", "09:20", "10:00", camera: "C2")));

    [Theory]
    [InlineData("annual", "Head", "")]
    [InlineData("temporary", null, "")]
    [InlineData("annual", null, "P 09:00:00-10:00:00 understaffed 60 1/2")]
    public void MinStaff_OneOfTwoExcused_IsNotMissed(string kind, string? approvedBy, string leads) =>
        Assert.Equal(leads, Leads(Two.Clip("present", "09:00", "10:00", persons: 1).Leave("1001", kind, "09:00", "10:00", approvedBy)));

    [Fact]
    public void MinStaff_OnlyOneRostered_IsTheRostersFault() =>
        Assert.Equal("", Leads(new TestHall().Post("P", 1, minStaff: 2).Shift("P", "1001", "09:00", "10:00").Clip("present", "09:00", "10:00", persons: 1)));

    [Fact]
    public void EmptyPost_IsAnAbsenceAndNoHeadCount() =>
        Assert.Equal("", Leads(Two.Clip("absent", "09:00", "10:00").Clip("present", "08:00", "09:00", persons: 1)));

    [Fact]
    public void Wandering_TooManyHereWhileAnotherPostIsEmpty_NamesWhoTheIndexNames() => Assert.Equal("Q 09:20:00-09:40:00 wandering 20 2/1 1001 P",
        Leads(Neighbours.Clip("absent", "09:20", "09:40").Clip("present", "09:20", "09:50", "Q", persons: 2).Clip("present", "09:20", "09:30", "Q", staff: "1001", persons: 1)));

    [Fact]
    public void Wandering_NobodyMissingElsewhere_IsNone() =>
        Assert.Equal("", Leads(Neighbours.Clip("present", "09:00", "10:00", persons: 1).Clip("present", "09:00", "10:00", "Q", persons: 2)));

    [Fact]
    public void Wandering_CountAsExpected_IsNone() =>
        Assert.Equal("", Leads(Neighbours.Clip("absent", "09:20", "09:40").Clip("present", "09:00", "10:00", "Q", persons: 1)));

    [Fact]
    public void Wandering_TwoCamerasSeeingOneEach_MayBeTheSamePerson() =>
        Assert.Equal("", Leads(Neighbours.Clip("absent", "09:20", "09:40").Clip("present", "09:00", "10:00", "Q", persons: 1).Clip("present", "09:00", "10:00", "Q", camera: "C2", persons: 1)));

    [Fact]
    public void Wandering_PostCoveredByItsBPost_IsNotEmpty()
    {
        var pair = Neighbours with { Posts = new TestHall().Post("P", 1, "Q").Post("Q", 1).Posts };
        Assert.Equal("", Leads(pair.Clip("absent", "09:20", "09:40").Clip("present", "09:00", "10:00", "Q", persons: 2)));
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(3, "Q 09:00:00-09:30:00 clustering 30 3/1")]
    public void Clustering_TakesThreeAtAPostForOne(int persons, string leads) =>
        Assert.Equal(leads, Leads(Neighbours.Clip("present", "09:00", "09:30", "Q", persons: persons)));

    [Theory]
    [InlineData("09:00:59", "")]
    [InlineData("09:01:00", "Q 09:00:00-09:01:00 clustering 1 4/1")]
    public void Lead_CountsFromThePostsThreshold(string end, string leads) =>
        Assert.Equal(leads, Leads(Neighbours.Clip("present", "09:00:00", end, "Q", persons: 4)));

    [Fact]
    public void OutsideRequiredTime_NothingCounts() => Assert.Equal("", Leads(Neighbours.Clip("present", "10:00", "11:00", "Q", persons: 4)));

    /// <summary>No head count may change the arithmetic (presence.md 8).</summary>
    [Fact]
    public void Counts_ChangeNoSecond() => RandomHall.Check(200, (hall, random) =>
    {
        var counted = hall with { Clips = [.. hall.Clips.Select(clip => clip with { Persons = random.Next(5) })] };
        return hall.Days().Select(day => string.Join(' ', day.Spans)).SequenceEqual(counted.Days().Select(day => string.Join(' ', day.Spans)));
    });

    private static string Leads(TestHall hall) => string.Join(", ", new HeadCountFinder(hall.Input(), hall.Days()).Find().Select(lead => string.Create(CultureInfo.InvariantCulture,
        $"{lead.PostCode} {hall.Wall(lead.Span.StartsAtUtc)}-{hall.Wall(lead.Span.EndsAtUtc)} {lead.Word} {lead.Seconds / 60.0} {lead.Counted}/{lead.Expected} {lead.StaffNo} {string.Join('+', lead.EmptyPosts)}").TrimEnd()));
}
