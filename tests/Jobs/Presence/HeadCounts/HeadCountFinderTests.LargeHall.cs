using System.Globalization;
using Supervision.Jobs.Presence.HeadCounts;
using Supervision.Sql.Halls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence.HeadCounts;

/// <summary>Halls in which nobody wanders: second people and empty counters fall together by chance alone.</summary>
public sealed partial class HeadCountFinderTests
{
    private static readonly DateTime Opening = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    /// <summary>In a large hall some counter is always empty: before the chance was weighed nearly every second person was a wanderer.</summary>
    [Theory]
    [InlineData(12, 100)]
    [InlineData(60, 40)]
    [InlineData(500, 6)]
    public void Wandering_SecondPeopleAndEmptyCountersByChance_AtMostFivePercentOfNightsShowOne(int posts, int nights)
    {
        var shown = Enumerable.Range(0, nights).AsParallel().Count(night => Wanderers(ByChance(posts, night)).Count > 0);
        Assert.True(shown <= Math.Max(1, 0.05 * nights), $"{shown} of {nights} nights with {posts} posts");
    }

    [Fact]
    public void Wandering_StretchesThatKeepToTheSameMinutes_AreShownWithoutAName()
    {
        // Nine hours, one absence of 20 minutes, and a second person at Q for exactly those.
        var hall = new TestHall().Post("P", 15).Post("Q", 15).Shift("P", "1001", "09:00", "18:00").Shift("Q", "1002", "09:00", "18:00")
            .Clip("present", "09:00", "14:00").Clip("absent", "14:00", "14:20").Clip("present", "14:20", "18:00")
            .Clip("present", "09:00", "18:00", "Q", camera: "Q1", persons: 1).Clip("present", "14:00", "14:20", "Q", camera: "Q1", persons: 2);
        Assert.Equal("Q 14:00:00-14:20:00 wandering 20 2/1  P", Leads(hall));
    }

    [Fact]
    public void Wandering_SecondPersonAllDay_MeetsTheAbsenceBySittingThere() => Assert.Equal("",
        Leads(Neighbours.Clip("absent", "09:20", "09:40").Clip("present", "09:00", "10:00", "Q", persons: 2)));

    [Fact]
    public void Wandering_AbsenceTooShortToCount_ShowsNone()
    {
        var hall = new TestHall().Post("P", 15).Post("Q", 1).Shift("P", "1001", "09:00", "18:00").Shift("Q", "1002", "09:00", "18:00")
            .Clip("present", "09:00", "14:00").Clip("absent", "14:00", "14:10").Clip("present", "14:10", "18:00")
            .Clip("present", "14:00", "14:10", "Q", staff: "1001", persons: 2);
        Assert.Equal("", Leads(hall));
    }

    private static List<HeadCountLead> Wanderers(TestHall hall) =>
        [.. new HeadCountFinder(hall.Input(), hall.Days()).Find().Where(lead => lead.Word == HeadCountLead.Wandering)];

    /// <summary>Nine hours; a post in twelve stands empty for 20 to 40 minutes, a post in eight has a second person for 20 to 60.</summary>
    private static TestHall ByChance(int posts, int seed)
    {
        var random = new Random(seed);
        var codes = Enumerable.Range(0, posts).Select(post => string.Create(CultureInfo.InvariantCulture, $"P{post:000}")).ToList();
        var hall = new TestHall { Posts = [.. codes.Select(code => new TestHall().Post(code, 15).Posts[0])] };
        return hall with
        {
            Shifts = [.. codes.Select(code => new ShiftRow { HallCode = "H", ShiftId = code, StaffNo = "S" + code, PostCode = code, Day = new DateOnly(2026, 3, 2), StartsAtUtc = Opening, EndsAtUtc = Opening.AddHours(9), BatchId = "b", LineNumber = 1, ContentHash = "" })],
            Clips = [.. codes.SelectMany(code => Clips(code, random))],
        };
    }

    private static IEnumerable<ClipRow> Clips(string post, Random random)
    {
        var (empty, second) = (random.Next(12) == 0 ? random.Next(20, 41) : 0, random.Next(8) == 0 ? random.Next(20, 61) : 0);
        var left = random.Next(0, 540 - empty);
        yield return Row(post, "present", 0, left, 1);
        if (empty > 0)
            yield return Row(post, "absent", left, left + empty, null);
        yield return Row(post, "present", left + empty, 540, 1);
        var joined = random.Next(0, 540 - second);
        // A second person stands beside the first and not at the empty counter.
        if (second > 0 && (joined + second <= left || joined >= left + empty))
            yield return Row(post, "present", joined, joined + second, 2);
    }

    private static ClipRow Row(string post, string kind, int from, int to, int? persons) => new()
    {
        HallCode = "H", ClipId = $"{post} {from} {to} {persons}", Camera = "C" + post, PostCode = post, Kind = kind, Persons = persons,
        StartsAtUtc = Opening.AddMinutes(from), EndsAtUtc = Opening.AddMinutes(to), BatchId = "b", LineNumber = 1, ContentHash = "",
    };
}
