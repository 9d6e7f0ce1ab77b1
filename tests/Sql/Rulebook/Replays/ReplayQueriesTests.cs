using Dapper;
using Supervision.Sql.Rulebook.Replays;
using Supervision.Sql.Tests.Findings.Verdicts;

namespace Supervision.Sql.Tests.Rulebook.Replays;

public sealed class ReplayQueriesTests
{
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
}
