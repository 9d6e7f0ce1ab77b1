using Supervision.Sql.Deadlines;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Deadlines;

public sealed class DeadlineQueriesTests
{
    [Theory, EachEngine]
    public async Task BadReviews_Levels_AreTheTwoWorstAndNeverDefaults(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews([.. Enumerable.Range(1, 5).Select(level => Review($"r{level}", level)), Review("default", 1) with { IsDefault = true }, Review("early", 1, -1)]);

        Assert.Equal(["r1", "r2"], (await new DeadlineQueries(test.Database).BadReviews("h", At)).Select(review => review.ReviewId));
    }

    [Theory, EachEngine]
    public async Task OpenClocks_RunningAndPaused_ComeSoonestFirstAndUnknownLast(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new DeadlineQueries(test.Database);
        await queries.SaveClock([Clock("late", 9), Clock("unknown", null), Clock("soon", 1), Clock("paused", 5) with { State = "paused" }, Clock("stopped", 0) with { State = "stopped" }]);

        Assert.Equal(["soon", "paused", "late", "unknown"], (await queries.OpenClocks("h")).Select(clock => clock.ClockId));
    }

    [Theory, EachEngine]
    public async Task SaveClock_Again_ReplacesTheClock(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new DeadlineQueries(test.Database);
        await queries.SaveClock([Clock("c", 1)]);
        await queries.SaveClock([Clock("c", 2) with { State = "stopped", Stopped = "done", StoppedAtUtc = At }]);

        Assert.Equal(Clock("c", 2) with { State = "stopped", Stopped = "done", StoppedAtUtc = At }, Assert.Single(await queries.ClocksOf("h", "review", "r1")));
    }

    [Theory, EachEngine]
    public async Task StepsOf_Subject_ComeInTheirOrder(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new DeadlineQueries(test.Database);
        foreach (var (subject, number) in new[] { ("r1", 2), ("r1", 1), ("r2", 1) })
            await queries.AddStep(new ClockStepRow { HallCode = "h", SubjectKind = "review", SubjectKey = subject, StepNo = number, Step = "verified", DoneBy = "li", DoneAtUtc = At });

        Assert.Equal([1, 2], (await queries.StepsOf("h", "review", "r1")).Select(step => step.StepNo));
    }

    private static ClockRow Clock(string id, double? dueInHours) => new()
    {
        HallCode = "h", ClockId = id, ClockKey = "S3.review.verify", SubjectKind = "review", SubjectKey = "r1", DocumentId = "S3", Clause = "三(二)9(3)", StartedAtUtc = At,
        DueAtUtc = dueInHours is { } hours ? At.AddHours(hours) : null, Unit = "hours", Length = 48, State = "running",
    };
}
