using Supervision.Sql.Deadlines;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Deadlines;

public sealed class DeadlineFiguresTests
{
    [Theory, EachEngine]
    public async Task Counts_OfAHall_AreOverdueAndDueSoonOfThoseThatRun(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new DeadlineQueries(test.Database).SaveClock([
            Clock("late", -1), Clock("now", 0), Clock("soon", 47), Clock("later", 49), Clock("unknown", null), Clock("done", -1) with { State = "stopped", StoppedAtUtc = At }, Clock("other", -1) with { HallCode = "other" }]);

        var counts = await new DeadlineFigures(test.Database).ClockCounts("h", At, At.AddHours(48));
        Assert.Equal((1, 2), (counts!.Overdue, counts.DueSoon));
    }

    [Theory, EachEngine]
    public async Task Counts_OfAHallWithoutClocks_AreNought(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var counts = await new DeadlineFigures(test.Database).ClockCounts("h", At, At.AddHours(48));
        Assert.Equal((0, 0), (counts!.Overdue, counts.DueSoon));
    }

    private static ClockRow Clock(string id, double? dueInHours) => new()
    {
        HallCode = "h", ClockId = id, ClockKey = "S3.review.verify", SubjectKind = "review", SubjectKey = "r1", DocumentId = "S3", Clause = "c", StartedAtUtc = At,
        DueAtUtc = dueInHours is { } hours ? At.AddHours(hours) : null, Unit = "hours", Length = 48, State = dueInHours is null ? "unknown" : "running",
    };
}
