using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Findings;

public sealed class MissedFindingTests
{
    private static readonly Officer Li = new("li", null, null);
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

        Assert.Equal(VerdictAnswer.Saved, await Missed(test).NothingFound("h", "s", Li));
        Assert.Equal(VerdictAnswer.Overtaken, await Missed(test).NothingFound("h", "s", Li with { AccountId = "wang" }));
        Assert.Equal("decided", (await new FindingQueries(test.Database).Session("h", "s"))!.State);
    }

    [Fact]
    public async Task NothingFound_SessionWithAnOpenFinding_StaysOpen()
    {
        await using var test = await Session();
        await Missed(test).Add("h", "s", RuleKey, "你自己看");

        Assert.Equal(VerdictAnswer.Overtaken, await Missed(test).NothingFound("h", "s", Li));
        Assert.Equal("open", (await new FindingQueries(test.Database).Session("h", "s"))!.State);
    }

    [Fact]
    public async Task NothingFound_ByAnOfficerOfTheSameUnitOrPerson_IsRefused()
    {
        await using var test = await Session();
        await using var transaction = await test.Database.Begin();
        await new HallQueries(transaction).MergeStaff([new StaffRow { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = "x", StaffNo = "S1", Name = "沈月白", Department = "税务局", ValidFrom = new DateOnly(2026, 1, 1) }]);
        await transaction.Commit();

        Assert.Equal(VerdictAnswer.Barred, await Missed(test).NothingFound("h", "s", Li with { Department = "税务局" }));
        Assert.Equal(VerdictAnswer.Barred, await Missed(test).NothingFound("h", "s", Li with { StaffNo = "S1" }));
        Assert.Equal("open", (await new FindingQueries(test.Database).Session("h", "s"))!.State);
        Assert.Equal(VerdictAnswer.Saved, await Missed(test).NothingFound("h", "s", Li with { Department = "公安局" }));
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
