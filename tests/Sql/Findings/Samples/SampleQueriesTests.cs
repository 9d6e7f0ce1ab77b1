using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Samples;
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

    private static async Task Heard(TestDatabase test)
    {
        await test.Calls(Call("first"), Call("second", 1), Call("silent", 2), Call("unscored", 3));
        var scores = new ScoreQueries(test.Database);
        foreach (var (call, turns) in (IEnumerable<(string, int)>)[("first", 3), ("second", 1), ("silent", 0)])
            await scores.SaveScore(new CallScoreRow { HallCode = "h", CallId = call, ScoredUnder = "r", CallHash = "x", StaffTurns = turns, ScoredAtUtc = At });
    }
}
