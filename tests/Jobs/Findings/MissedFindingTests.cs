using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Findings;

public sealed class MissedFindingTests
{
    private static readonly string RuleKey = RulebookLibrary.Shipped[0].Rules[0].Key;

    [Fact]
    public async Task Add_WordsOfAnOfficer_StandUndecidedUnderTheClause()
    {
        await using var test = await Session();

        var finding = (await Missed(test).Add("h", "s", RuleKey, "  你自己看  "))!;

        var kept = Assert.Single(await new FindingQueries(test.Database).FindingsOfSession("h", "s"));
        Assert.Equal(("open", "你自己看", "S1", MissedFinding.ByPerson, 1.0), (kept.State, kept.Quote, kept.StaffNo, kept.ScoredUnder, kept.Probability));
        Assert.Equal(finding.FindingId, kept.FindingId);
    }

    [Fact]
    public async Task Add_SameWordsTwice_IsOneFinding()
    {
        await using var test = await Session();
        await Missed(test).Add("h", "s", RuleKey, "你自己看");
        await Missed(test).Add("h", "s", RuleKey, "你自己看 ");

        Assert.Single(await new FindingQueries(test.Database).FindingsOfSession("h", "s"));
    }

    [Theory]
    [InlineData("unknown", "rule", "你自己看")]
    [InlineData("s", "no such rule", "你自己看")]
    [InlineData("s", "rule", "  ")]
    public async Task Add_WithoutSessionRuleOrWords_AddsNothing(string session, string rule, string words)
    {
        await using var test = await Session();

        Assert.Null(await Missed(test).Add("h", session, rule == "rule" ? RuleKey : rule, words));
        Assert.Empty(await new FindingQueries(test.Database).FindingsOfSession("h", "s"));
    }

    [Fact]
    public async Task Add_WordsTooLong_AddsNothing()
    {
        await using var test = await Session();

        Assert.Null(await Missed(test).Add("h", "s", RuleKey, new string('说', VerdictRequest.MaxNote + 1)));
    }

    [Fact]
    public async Task NothingFound_OpenSessionWithoutFindings_IsDecidedOnce()
    {
        await using var test = await Session();

        Assert.True(await Missed(test).NothingFound("h", "s", "li"));
        Assert.False(await Missed(test).NothingFound("h", "s", "wang"));
        Assert.Equal("decided", (await new FindingQueries(test.Database).Session("h", "s"))!.State);
    }

    [Fact]
    public async Task NothingFound_SessionWithAnOpenFinding_StaysOpen()
    {
        await using var test = await Session();
        await Missed(test).Add("h", "s", RuleKey, "你自己看");

        Assert.False(await Missed(test).NothingFound("h", "s", "li"));
        Assert.Equal("open", (await new FindingQueries(test.Database).Session("h", "s"))!.State);
    }

    private static MissedFinding Missed(TestDatabase test) => new(test.Database, TimeProvider.System);

    private static async Task<TestDatabase> Session()
    {
        var test = await TestDatabase.Create(Engine.Sqlite);
        var at = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
        await new FindingQueries(test.Database).SaveSession(new SessionRow { HallCode = "h", SessionId = "s", Kind = "call", SubjectKey = "c1", StaffNo = "S1", Day = new DateOnly(2026, 3, 2), StartsAtUtc = at, EndsAtUtc = at.AddMinutes(1), State = "open" });
        return test;
    }
}
