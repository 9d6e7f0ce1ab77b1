using Supervision.Sql.Findings;
using Supervision.Sql.Reviews;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Reviews;

public sealed class ReviewQueriesTests
{
    [Theory, EachEngine]
    public async Task ReviewsDue_DefaultOrWordless_IsNotRead(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Worded("said"), Review("wordless", 1), Worded("default") with { IsDefault = true }, Worded("elsewhere") with { HallCode = "g" });

        Assert.Equal(["said"], (await new ReviewQueries(test.Database).ReviewsDue("h", "r", 10)).Select(row => row.ReviewId));
    }

    [Theory, EachEngine]
    public async Task ReviewsDue_ScoredUnderOtherRules_ComesAgain(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Worded("a"), Worded("b"), Worded("c"));
        await new FindingQueries(test.Database).SaveEvidenceScore([Score("a", "new"), Score("b", "old"), Score("c", "new") with { Kind = "comment" }]);
        var queries = new ReviewQueries(test.Database);

        Assert.Equal(["b", "c"], (await queries.ReviewsDue("h", "new", 10)).Select(row => row.ReviewId));
        Assert.Equal(["b"], (await queries.ReviewsDue("h", "new", 1)).Select(row => row.ReviewId));
    }

    [Theory, EachEngine]
    public async Task ReviewTimes_Span_HoldsItsStartAndNotItsEnd(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Review("before", 1, -1), Review("late", 2, 59), Review("start", 1), Review("end", 1, 60), Review("same time", 3, 59) with { IsDefault = true });

        var times = await new ReviewQueries(test.Database).ReviewTimes("h", At, At.AddHours(1));

        Assert.Equal(["start", "late", "same time"], times.Select(row => row.ReviewId));
        Assert.Equal([false, false, true], times.Select(row => row.IsDefault));
    }

    [Theory, EachEngine]
    public async Task BurstSessions_OrdinaryReviewSession_IsNoBurst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("1", "review", "burst A01"));
        await findings.SaveSession(Session("2", "review", "R1"));
        await findings.SaveSession(Session("3", "comment", "burst A01"));
        await findings.SaveSession(Session("4", "review", "burst A02") with { Day = Day.AddDays(1) });

        Assert.Equal(["1"], (await new ReviewQueries(test.Database).BurstSessions("h", Day)).Select(row => row.SessionId));
    }

    private static ReviewRow Worded(string id) => Review(id, 1) with { Body = "words" };

    private static EvidenceScoreRow Score(string key, string under) => new() { HallCode = "h", Kind = "review", SubjectKey = key, ScoredUnder = under };
}
