using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Statements;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Findings.Statements;

public sealed class StatementQueriesTests
{
    [Theory, EachEngine]
    public async Task StatementsOfSession_TwoFindings_ComeOldestFirst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("f1", "s"), Finding("f2", "s"), Finding("f3", "other")]);
        var queries = new StatementQueries(test.Database);
        foreach (var statement in (StaffStatementRow[])[Said("f1", 1, 5), Said("f1", 2, 9), Said("f2", 1, 7), Said("f3", 1, 1)])
            await queries.AddStatement(statement);

        Assert.Equal(["f1 1", "f2 1", "f1 2"], (await queries.StatementsOfSession("h", "s")).Select(row => $"{row.FindingId} {row.StatementNo}"));
        Assert.Empty(await queries.StatementsOfSession("g", "s"));
    }

    [Theory, EachEngine]
    public async Task StatementsOfStaff_ColleaguesWords_AreNotAmongThem(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new StatementQueries(test.Database);
        await queries.AddStatement(Said("f1", 1, 0));
        await queries.AddStatement(Said("f2", 1, 0) with { StaffNo = "S2" });

        Assert.Equal(["f1"], (await queries.StatementsOfStaff("h", "S1")).Select(row => row.FindingId));
        Assert.Equal((1, 0), (await queries.StatementCount("h", "f1"), await queries.StatementCount("g", "f1")));
    }

    [Theory, EachEngine]
    public async Task AddStatement_SameNumberTwice_IsRefusedByTheKey(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new StatementQueries(test.Database);
        await queries.AddStatement(Said("f1", 1, 0));

        Assert.True(Database.IsDuplicateKey(await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => queries.AddStatement(Said("f1", 1, 1)))));
    }

    private static StaffStatementRow Said(string finding, int number, double minutes) =>
        new() { HallCode = "h", FindingId = finding, StatementNo = number, StaffNo = "S1", SaidBy = "lu", SaidAtUtc = At.AddMinutes(minutes), Body = "words" };
}
