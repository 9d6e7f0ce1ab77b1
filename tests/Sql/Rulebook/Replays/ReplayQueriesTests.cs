using Dapper;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Rulebook.Replays;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Rulebook.Replays;

public sealed class ReplayQueriesTests
{
    [Theory, EachEngine]
    public async Task OpenReplays_Order_IsThatOfAsking(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ReplayQueries(test.Database);
        foreach (var replay in (ReplayRow[])[Replay("late", "running", 9), Replay("done", "done", 5), Replay("first", "waiting", 0), Replay("elsewhere", "waiting", 1) with { HallCode = "g" }])
            await queries.AddReplay(replay);

        Assert.Equal(["first", "late"], (await queries.OpenReplays("h")).Select(replay => replay.ReplayId));
        Assert.Equal(["late", "done"], (await queries.Replays("h", 2)).Select(replay => replay.ReplayId));
    }

    [Theory, EachEngine]
    public async Task AddReplay_AskedBefore_StaysAsItIs(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ReplayQueries(test.Database);
        await queries.AddReplay(Replay("1", "done", 0));

        Assert.Equal(0, await queries.AddReplay(Replay("1", "waiting", 5)));
        Assert.Equal("done", (await queries.Replay("h", "1"))!.State);
    }

    [Theory, EachEngine]
    public async Task MoveReplay_CursorThatMovedMeanwhile_ChangesNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ReplayQueries(test.Database);
        await queries.AddReplay(Replay("1", "waiting", 0));
        var moved = Replay("1", "running", 0) with { CursorCallId = "c5", DoneCalls = 5 };
        Assert.Equal(1, await queries.MoveReplay(moved, ""));

        Assert.Equal(0, await queries.MoveReplay(moved with { CursorCallId = "c9", DoneCalls = 9 }, ""));

        Assert.Equal(5, (await queries.Replay("h", "1"))!.DoneCalls);
    }

    [Theory, EachEngine]
    public async Task Changes_Contradicted_AreThoseAgainstAVerdictOfAnyKind(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ReplayQueries(test.Database);
        await queries.AddChange([Change(1, "gained"), Change(2, "lost") with { Contradicts = true }, Change(3, "gained") with { Contradicts = true }, Change(4, "gained")]);

        Assert.Equal([2, 3], await Numbers(queries, "contradicted", 0, 10));
        Assert.Equal([1, 3], await Numbers(queries, "gained", 0, 2));
        Assert.Equal([3, 4], await Numbers(queries, null, 2, 10));
        Assert.Equal(4, await queries.RemoveChanges("h", "1"));
    }

    [Theory, EachEngine]
    public async Task NextCalls_Batches_HoldEachCallOfTheSpanOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("b", 1), Call("a", 9), Call("c", 5), Call("before", -1), Call("end", 60));
        var queries = new ReplayQueries(test.Database);

        Assert.Equal(3, await queries.CountCalls("h", At, At.AddHours(1)));
        Assert.Equal(["a", "b"], await queries.NextCalls("h", At, At.AddHours(1), "", 2));
        Assert.Equal(["c"], await queries.NextCalls("h", At, At.AddHours(1), "b", 2));
    }

    [Theory, EachEngine]
    public async Task DecidedFindings_ChangedVerdict_CountsAsItIsNow(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("a", "s", "decided"), Finding("open", "s"), Finding("person", "s", "decided") with { ScoredUnder = "person" }, Finding("other", "t", "decided")]);
        foreach (var (finding, number, outcome) in (IEnumerable<(string, int, string)>)[("a", 1, "confirmed"), ("a", 2, "dismissed"), ("person", 1, "confirmed"), ("other", 1, "confirmed")])
            await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict(finding, number, outcome));

        Assert.Equal(new DecidedFindingRow { FindingId = "a", Outcome = "dismissed" }, Assert.Single(await new ReplayQueries(test.Database).DecidedFindings("h", "s")));
    }

    [Theory, EachEngine]
    public async Task DecidedFindings_OfOneSession_CarryTheLastVerdict(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await VerdictQueriesTests.Add(test.Database, "a", isSample: false, "decided", "dismissed", "confirmed");
        await VerdictQueriesTests.Add(test.Database, "b", isSample: false, "decided", "dismissed");
        await VerdictQueriesTests.Add(test.Database, "c", isSample: false, "open", "confirmed");
        var queries = new ReplayQueries(test.Database);

        var decided = Assert.Single(await queries.DecidedFindings("h", "a"));
        Assert.Equal(("a", "confirmed"), (decided.FindingId, decided.Outcome));
        Assert.Empty(await queries.DecidedFindings("h", "c"));
    }

    // A replay asks once for each call: by anything but the session it would read all findings of the hall each time.
    [Fact]
    public async Task DecidedFindings_InALargeHall_AreFoundByTheirSession()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using var connection = await test.Database.Connect();
        var sql = SqlText.Of(Engine.Sqlite, "Rulebook/Replays", "DecidedFindings");

        var plan = await connection.QueryAsync("EXPLAIN QUERY PLAN " + sql, new { hallCode = "h", sessionId = "s" });

        Assert.Contains(plan, step => ((string)step.detail).Contains("SessionId=?", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<int>> Numbers(ReplayQueries queries, string? kind, int after, int count) => (await queries.Changes("h", "1", kind, after, count)).Select(change => change.ChangeNo);

    private static ReplayRow Replay(string id, string state, double minutes) =>
        new() { HallCode = "h", ReplayId = id, FirstDay = Day, LastDay = Day, AskedBy = "li", AskedAtUtc = At.AddMinutes(minutes), State = state };

    private static ReplayChangeRow Change(int number, string kind) => new()
    {
        HallCode = "h", ReplayId = "1", ChangeNo = number, Kind = kind, SessionId = "s", FindingId = "f", CallId = "c", Day = Day, DocumentId = "S1", Clause = "四.1", Machine = "breach", Reason = "[]",
    };
}
