using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence.Board;

public sealed class BoardQueriesTests
{
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
    public async Task DayOfPosts_CarriesEachPostsThresholdWithItsSource(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Fill(test);
        await test.In(transaction => new HallQueries(transaction).MergePosts(
            [new PostRow { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "c", PostCode = "A02", Name = "A02", AbsenceMinutes = 10, AbsenceSource = "本厅制度 3.2", MinStaff = 1 }]));
        var lines = (await new BoardQueries(test.Database).DayOfPosts("h", Day)).ToDictionary(line => line.PostCode);
        Assert.Equal((10.0, "本厅制度 3.2"), (lines["A02"].AbsenceMinutes, lines["A02"].AbsenceSource));
        Assert.Null(lines["A01"].AbsenceMinutes);
    }

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
