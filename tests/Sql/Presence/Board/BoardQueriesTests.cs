using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence.Board;

public sealed class BoardQueriesTests
{
    [Theory, EachEngine]
    public async Task DayOfPosts_PostThatIsNoLongerListed_KeepsItsDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Posts(Post("A01"));
        await new PresenceQueries(test.Database).AddDay([DayOf("A02"), DayOf("A01") with { AbsentSeconds = 60 }, DayOf("A01") with { Day = Day.AddDays(1) }, DayOf("A03") with { HallCode = "g" }]);

        Assert.Equal([("A01", "name of A01", 60), ("A02", null, 0)], (await new BoardQueries(test.Database).DayOfPosts("h", Day)).Select(line => (line.PostCode, line.PostName, line.AbsentSeconds)));
    }

    [Theory, EachEngine]
    public async Task DaysOfPost_Span_HoldsBothEnds(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new PresenceQueries(test.Database).AddDay(Enumerable.Range(0, 4).Select(i => DayOf("A01") with { Day = Day.AddDays(3 - i) }).ToList());

        Assert.Equal([Day.AddDays(1), Day.AddDays(2)], (await new BoardQueries(test.Database).DaysOfPost("h", "A01", Day.AddDays(1), Day.AddDays(2))).Select(row => row.Day));
    }

    [Theory, EachEngine]
    public async Task EpisodesOfDay_Session_IsThatOfTheSamePostAndStart(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new PresenceQueries(test.Database).AddEpisode([Episode("A01", 30), Episode("A02", 0), Episode("A01", 0)]);
        await new FindingQueries(test.Database).SaveSession(Session("s", "absence", "x") with { PostCode = "A01" });
        await new FindingQueries(test.Database).SaveSession(Session("call", "call", "y") with { PostCode = "A02" });

        var episodes = await new BoardQueries(test.Database).EpisodesOfDay("h", Day);

        Assert.Equal([("A01", "s"), ("A02", null), ("A01", null)], episodes.Select(line => (line.PostCode, line.SessionId)));
        Assert.Equal(2, (await new BoardQueries(test.Database).EpisodesOfPost("h", "A01", Day, Day)).Count);
        Assert.Empty(await new BoardQueries(test.Database).EpisodesOfPost("h", "A01", Day.AddDays(1), Day.AddDays(1)));
    }

    [Theory, EachEngine]
    public async Task SpansOfDay_PostWithoutADay_HasNone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var presence = new PresenceQueries(test.Database);
        await presence.AddDay([DayOf("A01")]);
        await presence.AddSpan([Span("A01", 2), Span("A01", 1), Span("A02", 1)]);

        Assert.Equal([1, 2], (await new BoardQueries(test.Database).SpansOfDay("h", Day)).Select(span => span.SpanNo));
    }

    [Theory, EachEngine]
    public async Task LastDay_BeforeTheFirstNight_IsNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BoardQueries(test.Database);
        Assert.Null(await queries.LastDay("h"));

        await new PresenceQueries(test.Database).AddDay([DayOf("A01"), DayOf("A01") with { Day = Day.AddDays(5) }, DayOf("A01") with { HallCode = "g", Day = Day.AddDays(9) }]);

        Assert.Equal(Day.AddDays(5), await queries.LastDay("h"));
    }

    [Theory, EachEngine]
    public async Task ShiftsOfDay_Shifts_ComeByPostAndStart(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Shifts(Shift("3", Day) with { PostCode = "A02" }, Shift("2", Day) with { StartsAtUtc = At.AddHours(1) }, Shift("1", Day), Shift("4", Day.AddDays(1)));

        Assert.Equal(["1", "2", "3"], (await new BoardQueries(test.Database).ShiftsOfDay("h", Day)).Select(shift => shift.ShiftId));
    }

    [Theory, EachEngine]
    public async Task SpansOfPosts_OfARange_HoldBothEndsAndNoOtherDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Fill(test);
        var spans = await new BoardQueries(test.Database).SpansOfPosts("h", Day, "A02", "A03");
        Assert.Equal(["A02", "A03"], spans.Select(span => span.PostCode));
        Assert.All(spans, span => Assert.Equal(Day, span.Day));
    }

    [Theory, EachEngine]
    public async Task EndsOfDay_OfAllPosts_AreTheFirstStartAndTheLastEnd(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Fill(test);
        var board = new BoardQueries(test.Database);
        var ends = await board.EndsOfDay("h", Day);
        Assert.Equal((At.AddMinutes(1), At.AddMinutes(64)), (ends!.StartsAtUtc, ends.EndsAtUtc));
        Assert.Null((await board.EndsOfDay("h", Day.AddDays(9)))?.StartsAtUtc);
    }

    [Theory, EachEngine]
    public async Task DayOfPosts_OwnThreshold_StandsWithItsSource(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Fill(test);
        await test.In(transaction => new HallQueries(transaction).MergePosts(
            [new PostRow { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "c", PostCode = "A02", Name = "A02", AbsenceMinutes = 10, AbsenceSource = "本厅制度 3.2", MinStaff = 1 }]));
        var lines = (await new BoardQueries(test.Database).DayOfPosts("h", Day)).ToDictionary(line => line.PostCode);
        Assert.Equal((10.0, "本厅制度 3.2"), (lines["A02"].AbsenceMinutes, lines["A02"].AbsenceSource));
        Assert.Null(lines["A01"].AbsenceMinutes);
    }

    private static PresenceDayRow DayOf(string post) => new() { HallCode = "h", PostCode = post, Day = Day, ComputedUnder = "1", CalendarSource = "hall" };

    private static PresenceSpanRow Span(string post, int number) => new() { HallCode = "h", PostCode = post, Day = Day, SpanNo = number, Kind = "present", StartsAtUtc = At, EndsAtUtc = At };

    private static AbsenceEpisodeRow Episode(string post, double minutes) =>
        new() { HallCode = "h", PostCode = post, Day = Day, StartsAtUtc = At.AddMinutes(minutes), EndsAtUtc = At.AddMinutes(minutes + 20), AbsenceWord = "empty_post", ThresholdMinutes = 15 };

    /// <summary>Four posts on two days; each post starts a minute after the one before and lasts an hour.</summary>
    private static async Task Fill(TestDatabase test)
    {
        var queries = new PresenceQueries(test.Database);
        foreach (var (day, hours) in new[] { (Day, 0), (Day.AddDays(1), 24) })
        {
            for (var post = 1; post <= 4; post++)
            {
                var start = At.AddHours(hours).AddMinutes(post);
                await queries.AddDay([new PresenceDayRow { HallCode = "h", PostCode = $"A0{post}", Day = day, RequiredSeconds = 3600, PresentSeconds = 3600, ComputedUnder = "r", CalendarSource = "hall" }]);
                await queries.AddSpan([new PresenceSpanRow { HallCode = "h", PostCode = $"A0{post}", Day = day, Kind = "present", StartsAtUtc = start, EndsAtUtc = start.AddHours(1) }]);
            }
        }
    }
}
