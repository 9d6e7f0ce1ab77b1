using Supervision.Jobs.Presence;
using Supervision.Sql.Halls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence;

public sealed partial class PresenceCalculatorTests
{
    [Fact]
    public void Calculator_AnyHall_AgreesWithSecondBySecond() =>
        RandomHall.Check(1500, (hall, _) => Lines(hall.Days()).SequenceEqual(new SecondBySecond(hall).Lines()));

    /// <summary>A property over halls in which nothing happens proves nothing.</summary>
    [Fact]
    public void RandomHalls_TheirCorpus_HoldsEveryPartAndWord()
    {
        var days = Enumerable.Range(0, 600).SelectMany(seed => RandomHall.Hall(new Random(seed)).Days()).ToList();
        Assert.All(days[0].Parts.Select(part => part.Kind), kind => Assert.InRange(days.Count(day => day.Parts.Single(part => part.Kind == kind).Seconds.Count > 0), 20, days.Count));
        Assert.All(["empty_post", "left_post", "late", "early"], word => Assert.InRange(days.Count(day => day.Episodes.Any(episode => episode.Word == word)), 8, days.Count));
    }

    [Fact]
    public void Parts_AnyHall_AddUpToRequiredWithoutOverlap() => RandomHall.Check(1000, (hall, _) => hall.Days().All(day =>
        day.Parts.Sum(part => part.Seconds.Seconds) == day.Required.Seconds
        && IntervalSet.Of(day.Parts.SelectMany(part => part.Seconds)).SequenceEqual(day.Required)));

    [Fact]
    public void Absence_MorePresenceAnywhere_NeverGrows() => RandomHall.Check(1000, (hall, random) =>
        // Shorter presence may be a flicker: joined to another one it can turn both into empty.
        NeverMore(hall, RandomHall.AddClip(hall, random, "present", shortest: 5)));

    [Fact]
    public void Absence_MoreOutages_NeverGrows() => RandomHall.Check(1000, (hall, random) =>
        NeverMore(hall, RandomHall.AddClip(hall, random, "offline")));

    [Fact]
    public void Absence_MoreLeaveOrReports_NeverGrows() => RandomHall.Check(1000, (hall, random) =>
        NeverMore(hall, RandomHall.AddLeave(hall, random)));

    [Fact]
    public void Absence_CoverPostNamed_NeverGrows() => RandomHall.Check(1000, (hall, _) =>
        NeverMore(hall with { Posts = [.. hall.Posts.Select(post => post with { CoverPostCode = null })] }, hall));

    [Fact]
    public void Result_RowsShuffledAndRepeated_IsTheSame() => RandomHall.Check(1000, (hall, random) => Same(hall, hall with
    {
        Shifts = Shuffled(hall.Shifts, random), Clips = Shuffled(hall.Clips, random), Leaves = Shuffled(hall.Leaves, random),
        WorkDays = [.. hall.WorkDays.Reverse()], Posts = [.. hall.Posts.Reverse()],
    }));

    [Fact]
    public void Result_RowsSplitInTwo_IsTheSame() => RandomHall.Check(1000, (hall, random) => Same(hall, hall with
    {
        Clips = [.. hall.Clips.SelectMany(clip => Split(clip, clip.StartsAtUtc, clip.EndsAtUtc, random))],
        Shifts = [.. hall.Shifts.SelectMany(shift => Split(shift, random))],
    }));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    public void Result_SameWallTimesElsewhere_IsTheSame(string zone) => RandomHall.Check(300, (hall, _) =>
    {
        var elsewhere = InZone(hall, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return Walls(hall).SequenceEqual(Walls(elsewhere));
    });

    private static List<string> Lines(IEnumerable<PostDay> days)
    {
        var lines = new List<string>();
        foreach (var day in days)
        {
            lines.Add($"W {day.PostCode} {day.Day} {day.Required.Seconds} {string.Join(' ', day.Parts.Select(part => part.Seconds.Seconds))}");
            lines.AddRange(day.LongUnobserved.Select(span => $"U {day.PostCode} {day.Day} {span.StartsAtUtc:s} {span.EndsAtUtc:s}"));
            lines.AddRange(day.Episodes.Select(e => $"E {day.PostCode} {day.Day} {e.Span.StartsAtUtc:s} {e.Span.EndsAtUtc:s} {e.Word} {e.AbsentSeconds}"));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static bool Same(TestHall one, TestHall other) => Lines(one.Days()).SequenceEqual(Lines(other.Days()));

    private static bool NeverMore(TestHall before, TestHall after)
    {
        var absent = before.Days().ToDictionary(day => (day.PostCode, day.Day), day => day.Absent);
        return after.Days().All(day => day.Absent.Except(absent[(day.PostCode, day.Day)]).Count == 0);
    }

    private static T[] Shuffled<T>(IReadOnlyList<T> rows, Random random)
    {
        T[] twice = [.. rows, .. rows.Where(_ => random.Next(2) == 0)];
        random.Shuffle(twice);
        return twice;
    }

    private static IEnumerable<ClipRow> Split(ClipRow clip, DateTime start, DateTime end, Random random)
    {
        var middle = start.AddSeconds(random.Next((int)(end - start).TotalSeconds + 1));
        return [clip with { EndsAtUtc = middle }, clip with { StartsAtUtc = middle }];
    }

    private static IEnumerable<ShiftRow> Split(ShiftRow shift, Random random)
    {
        var middle = shift.StartsAtUtc.AddSeconds(random.Next((int)(shift.EndsAtUtc - shift.StartsAtUtc).TotalSeconds + 1));
        return [shift with { EndsAtUtc = middle }, shift with { StartsAtUtc = middle }];
    }

    private static TestHall InZone(TestHall hall, TimeZoneInfo zone)
    {
        DateTime Move(DateTime utc) => TimeZoneInfo.ConvertTimeToUtc(TimeZoneInfo.ConvertTimeFromUtc(utc, hall.Zone), zone);
        return hall with
        {
            Zone = zone,
            Shifts = [.. hall.Shifts.Select(row => row with { StartsAtUtc = Move(row.StartsAtUtc), EndsAtUtc = Move(row.EndsAtUtc) })],
            Clips = [.. hall.Clips.Select(row => row with { StartsAtUtc = Move(row.StartsAtUtc), EndsAtUtc = Move(row.EndsAtUtc) })],
            Leaves = [.. hall.Leaves.Select(row => row with { StartsAtUtc = Move(row.StartsAtUtc), EndsAtUtc = Move(row.EndsAtUtc) })],
        };
    }

    private static List<string> Walls(TestHall hall) => [.. hall.Days().Select(day =>
        $"{day.PostCode} {day.Day} {string.Join(' ', day.Spans.Select(part => $"{part.Kind} {hall.Wall(part.Span.StartsAtUtc)}-{hall.Wall(part.Span.EndsAtUtc)}"))} | {string.Join(' ', day.Episodes.Select(e => $"{e.Word} {e.AbsentSeconds}"))}")];
}
