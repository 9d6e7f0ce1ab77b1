using Supervision.Sql.Deadlines;
using Supervision.Sql.Deadlines.Board;
using Supervision.Sql.Findings;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Deadlines.Board;

public sealed class DeadlineBoardQueriesTests
{
    [Theory, EachEngine]
    public async Task OpenSubjects_StoppedClock_IsNoLongerOnTheBoard(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new DeadlineQueries(test.Database).SaveClock([Clock("1", "review", "R1", "running"), Clock("2", "review", "R1", "unknown"), Clock("3", "case", "K1", "stopped"), Clock("4", "comment", "C1", "waiting")]);

        Assert.Equal(["comment C1", "review R1"], (await new DeadlineBoardQueries(test.Database).OpenSubjects("h")).Select(subject => $"{subject.SubjectKind} {subject.SubjectKey}"));
        Assert.Empty(await new DeadlineBoardQueries(test.Database).OpenSubjects("g"));
    }

    [Theory, EachEngine]
    public async Task OpenSubjects_SameKeyOfAnotherKind_LendsNoWords(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Reviews(Review("1", 2) with { Body = "words of the review" });
        await test.Comments(Comment("1"));
        await test.Staff(Staff("S1", "tax"));
        await new FindingQueries(test.Database).SaveSession(Session("s", "review", "1"));
        await new DeadlineQueries(test.Database).SaveClock([Clock("1", "review", "1", "running") with { StaffNo = "S1" }, Clock("2", "comment", "1", "running")]);

        var subjects = await new DeadlineBoardQueries(test.Database).OpenSubjects("h");

        Assert.Equal([("words of 1", null, null, null), ("words of the review", 2, "name of S1", "s")], subjects.Select(subject => (subject.Body, subject.Level, subject.StaffName, subject.SessionId)));
    }

    private static ClockRow Clock(string id, string kind, string key, string state) =>
        new() { HallCode = "h", ClockId = id, ClockKey = "k", SubjectKind = kind, SubjectKey = key, DocumentId = "S3", Clause = "5", StartedAtUtc = At, Unit = "hours", Length = 48, State = state };
}
