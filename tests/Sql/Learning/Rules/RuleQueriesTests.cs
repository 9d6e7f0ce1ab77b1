using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Learning.Rules;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Learning.Rules;

public sealed class RuleQueriesTests
{
    [Theory, EachEngine]
    public async Task DemoteFindings_DecidedOrEnteredByAPerson_StaysAsItIs(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("open", "s"), Finding("decided", "s", "decided"), Finding("person", "s") with { ScoredUnder = "person" }, Finding("other", "s") with { RuleKey = "q" }]);
        var queries = new RuleQueries(test.Database);

        Assert.Equal(1, await queries.DemoteFindings("h", "r"));

        Assert.Equal(["open"], (await new FindingQueries(test.Database).FindingsOfSession("h", "s")).Where(finding => finding.IsLead).Select(finding => finding.FindingId));
    }

    [Theory, EachEngine]
    public async Task RestoreFindings_LeadFromTheBeginning_StaysALead(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("demoted", "s"), Finding("lead", "s") with { IsLead = true }]);
        var queries = new RuleQueries(test.Database);
        await queries.DemoteFindings("h", "r");

        Assert.Equal(1, await queries.RestoreFindings("h", "r"));

        Assert.Equal(["lead"], (await new FindingQueries(test.Database).FindingsOfSession("h", "s")).Where(finding => finding.IsLead).Select(finding => finding.FindingId));
    }

    [Theory, EachEngine]
    public async Task RuleVerdicts_FindingEnteredByAPerson_SaysNothingOfTheRule(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("a", "s", "decided"), Finding("b", "s", "decided"), Finding("person", "s", "decided") with { ScoredUnder = "person" }]);
        var verdicts = new VerdictQueries(test.Database);
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("a", 1, "confirmed"));
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("a", 2, "dismissed") with { DecidedAtUtc = At.AddHours(2) });
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("b", 1, "remedied") with { DecidedAtUtc = At.AddHours(3) });
        await verdicts.AddVerdict(VerdictQueriesTests.Verdict("person", 1, "confirmed"));

        Assert.Equal([("b", "remedied"), ("a", "dismissed")], (await new RuleQueries(test.Database).RuleVerdicts("h")).Select(row => (row.FindingId, row.Outcome)));
    }

    [Theory, EachEngine]
    public async Task RuleFlags_Withdrawn_IsNoFlag(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("a", "s"), Finding("b", "s", "decided"), Finding("c", "s", "withdrawn"), Finding("d", "s") with { RuleKey = "q" }, Finding("e", "s") with { HallCode = "g" }]);

        Assert.Equal([("q", 1, 1), ("r", 2, 1)], (await new RuleQueries(test.Database).RuleFlags("h")).Select(row => (row.RuleKey, row.Flags, row.OpenFlags)));
    }

    [Theory, EachEngine]
    public async Task SaveRuleStanding_Again_ReplacesTheCounts(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new RuleQueries(test.Database);
        var standing = new RuleStandingRow { HallCode = "h", RuleKey = "r", State = "flag", Upheld = 1, SinceUtc = At };
        await queries.SaveRuleStanding(standing);
        await queries.SaveRuleStanding(standing with { State = "lead", Rejected = 9 });

        Assert.Equal(standing with { State = "lead", Rejected = 9 }, Assert.Single(await queries.RuleStandings("h")));
    }

    [Theory, EachEngine]
    public async Task SessionsOfRule_DecidedSession_NeedsNoNewPriority(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding([Finding("a", "2"), Finding("b", "2"), Finding("c", "1"), Finding("d", "3", "decided"), Finding("e", "4") with { RuleKey = "q" }]);
        await new FindingQueries(test.Database).SaveSession(Session("1", "call", "c1"));
        var queries = new RuleQueries(test.Database);
        Assert.Equal(["1", "2"], await queries.SessionsOfRule("h", "r"));

        await queries.SetPriority("h", "1", 4.5);

        Assert.Equal(4.5, (await new FindingQueries(test.Database).Session("h", "1"))!.Priority);
    }
}
