using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Samples;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Findings.Samples;

public sealed class SampleQueriesTests
{
    [Theory, EachEngine]
    public async Task NewestScoredCall_SilentOrUnscoredCall_IsPassedOver(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Heard(test);
        var queries = new SampleQueries(test.Database);

        Assert.Equal(At.AddMinutes(1), await queries.NewestScoredCall("h", At.AddHours(1)));
        Assert.Equal(At, await queries.NewestScoredCall("h", At.AddMinutes(1)));
        Assert.Null(await queries.NewestScoredCall("h", At));
    }

    [Theory, EachEngine]
    public async Task ScoredCalls_Span_HoldsItsStartAndNotItsEnd(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Heard(test);
        var queries = new SampleQueries(test.Database);

        Assert.Equal(["first", "second"], (await queries.ScoredCalls("h", At, At.AddHours(1))).Select(call => call.CallId));
        Assert.Equal(["first"], (await queries.ScoredCalls("h", At, At.AddMinutes(1))).Select(call => call.CallId));
        Assert.Empty(await queries.ScoredCalls("g", At, At.AddHours(1)));
    }

    [Theory, EachEngine]
    public async Task CallSessionsOfDay_SampleOrWithdrawn_IsHeldToo(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("2", "call", "c2") with { IsSample = true });
        await findings.SaveSession(Session("1", "call", "c1") with { State = "withdrawn" });
        await findings.SaveSession(Session("3", "review", "r"));
        await findings.SaveSession(Session("4", "call", "c4") with { Day = Day.AddDays(1) });

        Assert.Equal(["1", "2"], (await new SampleQueries(test.Database).CallSessionsOfDay("h", Day)).Select(row => row.SessionId));
    }

    [Theory, EachEngine]
    public async Task AddBlindReading_SecondAnswerOfTheSameOfficer_ChangesNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new SampleQueries(test.Database);
        var reading = new BlindReadingRow { HallCode = "h", SessionId = "s", AccountId = "li", Answer = "nothing", ReadAtUtc = At };

        Assert.Equal(1, await queries.AddBlindReading(reading));
        Assert.Equal(0, await queries.AddBlindReading(reading with { Answer = "breach" }));
        Assert.Equal(reading, await queries.BlindReading("h", "s", "li"));
        Assert.Null(await queries.BlindReading("h", "s", "wang"));
        Assert.Null(await queries.BlindReading("g", "s", "li"));
    }

    [Theory, EachEngine]
    public async Task DecidedSamples_ThoseThatWaitOrAreNone_AreNotNamed(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("clean", "call", "c1") with { IsSample = true, State = "decided" });
        await findings.SaveSession(Session("missed", "call", "c2") with { IsSample = true, State = "decided" });
        await findings.SaveSession(Session("waits", "call", "c3") with { IsSample = true });
        await findings.SaveSession(Session("flagged", "call", "c4") with { State = "decided" });
        await findings.SaveSession(Session("later", "call", "c5") with { IsSample = true, State = "decided", Day = Day.AddDays(1) });
        await findings.SaveFinding([Finding("f", "missed", "decided")]);
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("f", 1, "confirmed"));
        var queries = new SampleQueries(test.Database);

        Assert.Equal([("missed", 1), ("clean", 0)], (await queries.DecidedSamples("h", Day, Day, 1, 50)).Select(line => (line.SessionId, line.IsMissed)));
        Assert.Equal(["clean"], (await queries.DecidedSamples("h", Day, Day, 2, 2)).Select(line => line.SessionId));
        var counted = await new VerdictQueries(test.Database).Samples("h", Day, Day);
        Assert.Equal((2, 1), (counted!.Sampled, counted.Missed));
    }

    [Theory, EachEngine]
    public async Task OfficerMisses_ConfirmedCalls_CountThoseReadAsNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new SampleQueries(test.Database);
        foreach (var (session, answer, outcome) in (IEnumerable<(string, string, string)>)[("1", "nothing", "confirmed"), ("2", "breach", "confirmed"), ("3", "nothing", "dismissed")])
        {
            await queries.AddBlindReading(new BlindReadingRow { HallCode = "h", SessionId = session, AccountId = "li", Answer = answer, ReadAtUtc = At });
            await new FindingQueries(test.Database).SaveFinding([Finding("f" + session, session, "decided")]);
            await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("f" + session, 1, outcome));
        }

        Assert.Equal(new SampleCount { Sampled = 2, Missed = 1 }, await queries.OfficerMisses("h", At));
        Assert.Equal(new SampleCount(), await queries.OfficerMisses("h", At.AddSeconds(1)));
    }

    private static async Task Heard(TestDatabase test)
    {
        await test.Calls(Call("first"), Call("second", 1), Call("silent", 2), Call("unscored", 3));
        var scores = new ScoreQueries(test.Database);
        foreach (var (call, turns) in (IEnumerable<(string, int)>)[("first", 3), ("second", 1), ("silent", 0)])
            await scores.SaveScore(new CallScoreRow { HallCode = "h", CallId = call, ScoredUnder = "r", CallHash = "x", StaffTurns = turns, ScoredAtUtc = At });
    }
}
