using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Statements;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Findings;

public sealed class StatementBookTests
{
    [Fact]
    public async Task Add_ByThePersonConcerned_IsKeptWithItsNumber()
    {
        await using var test = await Finding("open");

        Assert.True(await Add(test, " 当时是在引导群众 "));
        Assert.True(await Add(test, "补充一点"));
        Assert.Equal(2, await new StatementQueries(test.Database).StatementCount("h", "f"));
    }

    [Theory]
    [InlineData("S2", "说明")]
    [InlineData("S1", "")]
    [InlineData("S1", "   ")]
    public async Task Add_ByAnotherOrWithoutWords_IsRefused(string staffNo, string body)
    {
        await using var test = await Finding("open");

        Assert.False(await Add(test, body, staffNo));
        Assert.Equal(0, await new StatementQueries(test.Database).StatementCount("h", "f"));
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("decided", true)]
    [InlineData("withdrawn", false)]
    public async Task Add_StateOfTheFinding_OnlyWithdrawnOnesAreClosed(string state, bool accepted)
    {
        await using var test = await Finding(state);

        Assert.Equal(accepted, await Add(test, "说明"));
    }

    [Fact]
    public async Task Add_BeyondTwenty_IsRefused()
    {
        await using var test = await Finding("open");
        for (var number = 0; number < 20; number++)
            Assert.True(await Add(test, $"{number}"));

        Assert.False(await Add(test, "还有"));
    }

    [Fact]
    public async Task Add_TooLong_IsRefused()
    {
        await using var test = await Finding("open");

        Assert.False(await Add(test, new string('说', VerdictRequest.MaxNote + 1)));
    }

    private static Task<bool> Add(TestDatabase test, string body, string staffNo = "S1") => new StatementBook(test.Database, TimeProvider.System).Add("h", "f", staffNo, "account", body);

    private static async Task<TestDatabase> Finding(string state)
    {
        var test = await TestDatabase.Create(Engine.Sqlite);
        var (at, day, findings) = (new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 3, 2), new FindingQueries(test.Database));
        await findings.SaveSession(new SessionRow { HallCode = "h", SessionId = "s", Kind = "call", SubjectKey = "c1", StaffNo = "S1", Day = day, StartsAtUtc = at, EndsAtUtc = at, State = "open" });
        await findings.SaveFinding([new FindingRow
        {
            HallCode = "h", FindingId = "f", SessionId = "s", RuleKey = "r", DocumentId = "S1", Clause = "四.2(3)", Kind = "phrase", StaffNo = "S1", OccurredAtUtc = at, Day = day,
            Severity = "ordinary", Machine = "breach", State = state, Reason = "[]", ScoredUnder = "x",
        }]);
        return test;
    }
}
