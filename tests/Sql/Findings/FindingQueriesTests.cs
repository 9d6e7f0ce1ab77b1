using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;

namespace Supervision.Sql.Tests.Findings;

public class FindingQueriesTests
{
    [Theory, EachEngine]
    public async Task Finding_Unjudged_IsChangedAndWithdrawn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new FindingQueries(test.Database);
        await queries.SaveFinding([VerdictQueriesTests.Finding("a", "open")]);

        await queries.SaveFinding([VerdictQueriesTests.Finding("a", "open") with { Quote = "不行" }]);
        await queries.MarkRevised("h", "a");
        await queries.WithdrawFinding("h", "a");

        var kept = Assert.Single(await queries.FindingsOfSession("h", "a"));
        Assert.Equal(("不行", "withdrawn", false), (kept.Quote, kept.State, kept.Revised));
    }

    [Theory]
    [InlineData("decided")]
    [InlineData("open")]
    public async Task Finding_JudgedByAnyOfficer_IsNeverChangedByTheMachine(string state)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await VerdictQueriesTests.Add(test.Database, "a", isSample: false, state, "confirmed");
        var queries = new FindingQueries(test.Database);

        await queries.SaveFinding([VerdictQueriesTests.Finding("a", "withdrawn") with { Quote = "不行" }]);
        await queries.WithdrawFinding("h", "a");
        await queries.MarkRevised("h", "a");

        var kept = (await new VerdictQueries(test.Database).Finding("h", "a"))!;
        Assert.Equal((null, state, true), (kept.Quote, kept.State, kept.Revised));
    }
}
