using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Patterns;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence.Patterns;

public sealed class PatternQueriesTests
{
    [Theory, EachEngine]
    public async Task ObservedSpans_UnobservedTime_IsNoChance(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new PresenceQueries(test.Database).AddSpan([Span(1, "present"), Span(2, "unobserved"), Span(3, "absent"), Span(4, "leave"), Span(1, "present") with { Day = Day.AddDays(1) }]);

        var kinds = new List<string>();
        await foreach (var span in new PatternQueries(test.Database).ObservedSpans("h", Day, Day))
            kinds.Add(span.Kind);

        Assert.Equal(["absent", "present"], kinds.Order());
    }

    [Theory, EachEngine]
    public async Task AnsweredCalls_MissedIsUnknown_CountsAsAnswered(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("answered"), Call("missed") with { Missed = true }, Call("unknown") with { Missed = null }, Call("before", -1), Call("elsewhere") with { HallCode = "g" });

        var calls = new List<string>();
        await foreach (var call in new PatternQueries(test.Database).AnsweredCalls("h", At))
            calls.Add(call.CallId);

        Assert.Equal(["answered", "unknown"], calls.Order());
    }

    [Theory, EachEngine]
    public async Task SessionsWithPhrase_DismissedInTheEnd_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding(
        [
            Finding("open", "open"), Finding("again", "open"), Finding("dismissed", "dismissed", "decided"), Finding("restored", "restored", "decided"), Finding("remedied", "remedied", "decided"),
            Finding("lead", "lead") with { IsLead = true }, Finding("duty", "duty") with { Kind = "duty" }, Finding("before", "before") with { Day = Day.AddDays(-1) }, Finding("withdrawn", "withdrawn", "withdrawn"),
        ]);
        foreach (var (finding, number, outcome) in (IEnumerable<(string, int, string)>)[("dismissed", 1, "confirmed"), ("dismissed", 2, "dismissed"), ("restored", 1, "dismissed"), ("restored", 2, "confirmed"), ("remedied", 1, "remedied")])
            await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict(finding, number, outcome));

        Assert.Equal(["open", "remedied", "restored"], (await new PatternQueries(test.Database).SessionsWithPhrase("h", Day)).Order());
    }

    [Theory, EachEngine]
    public async Task AcceptedCases_NobodysCase_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Cases(Case("1"), Case("2") with { StaffNo = null }, Case("3", -1));

        Assert.Equal("matter of 1", Assert.Single(await new PatternQueries(test.Database).AcceptedCases("h", At)).Item);
    }

    [Theory, EachEngine]
    public async Task Patterns_LastNights_ComeSurestFirst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new PatternQueries(test.Database);
        await queries.AddPattern([Pattern("old", 0.001)]);
        await queries.ClearPatterns("h");
        await queries.AddPattern([Pattern("b", 0.04), Pattern("a", 0.002), Pattern("c", 0.0001) with { HallCode = "g" }]);

        Assert.Equal(["a", "b"], (await queries.Patterns("h")).Select(pattern => pattern.PatternId));
    }

    private static PresenceSpanRow Span(int number, string kind) => new() { HallCode = "h", PostCode = "A01", Day = Day, SpanNo = number, Kind = kind, StartsAtUtc = At, EndsAtUtc = At };

    private static PatternRow Pattern(string id, double q) => new() { HallCode = "h", PatternId = id, Kind = "drift", Source = "absence", Subject = "A01", Cell = "", QValue = q, FirstShownDay = Day };
}
