using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Calls.Transcripts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls.Scores;

public sealed class ScoreQueriesTests
{
    [Theory, EachEngine]
    public async Task DueCalls_ScoredUnderTheSameRulesAndInput_AreNone(Engine engine)
    {
        await using var test = await Scored(engine);

        Assert.Empty(await Due(test));
    }

    [Theory, EachEngine]
    public async Task DueCalls_OtherRules_AreAll(Engine engine)
    {
        await using var test = await Scored(engine);

        Assert.Equal(["c1", "c2"], await Due(test, under: "rules 2"));
    }

    [Theory, EachEngine]
    public async Task DueCalls_CallCorrectedSince_IsDue(Engine engine)
    {
        await using var test = await Scored(engine);
        await test.Calls(Call("c2") with { ContentHash = "corrected" });

        Assert.Equal(["c2"], await Due(test));
    }

    [Theory, EachEngine]
    public async Task DueCalls_TranscriptSince_IsDue(Engine engine)
    {
        await using var test = await Scored(engine);
        await new TranscriptQueries(test.Database).SaveTranscript(Transcript("c1"));

        Assert.Equal(["c1"], await Due(test));
    }

    [Theory, EachEngine]
    public async Task DueCalls_RecordingMeasuredSince_IsDue(Engine engine)
    {
        await using var test = await Scored(engine);
        await new RecordingQueries(test.Database).SaveRecording(Recording("f", "m", "c1"));
        await new MediaQueries(test.Database).JoinRecording("h", "f", "c1");
        await new MediaQueries(test.Database).SaveMediaFile(Measured("m"));

        Assert.Equal(["c1"], await Due(test));
    }

    [Theory, EachEngine]
    public async Task DueCalls_MissedCallThatMayStillBeCalledBack_StaysDue(Engine engine)
    {
        await using var test = await Scored(engine, Call("c3", 30) with { Missed = true });

        Assert.Equal(["c3"], await Due(test, missedSince: At));
        Assert.Empty(await Due(test, missedSince: At.AddHours(1)));
    }

    [Theory, EachEngine]
    public async Task DueCalls_OutsideOfTheDays_AreNone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("before", -0.01), Call("first", 0), Call("last", 59.9), Call("after", 60));

        Assert.Equal(["first", "last"], await new ScoreQueries(test.Database).DueCalls("h", "rules", At, At.AddHours(1), At));
    }

    [Theory, EachEngine]
    public async Task CallsBack_ToTheSameNumber_CountAfterTheMissedCallOnly(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Back("at", 0), Back("soon", 5), Back("late", 61), Back("else", 6) with { Caller = "2" }, Call("in", 7) with { Caller = "1" });
        var queries = new ScoreQueries(test.Database);

        Assert.Equal(1, await queries.CallsBack("h", "1", At, At.AddHours(1)));
        Assert.Equal((4, 0), (await queries.OutgoingCalls("h"), await queries.OutgoingCalls("other")));
    }

    private static Supervision.Sql.Calls.CallRow Back(string id, double minutes) => Call(id, minutes) with { Direction = "out", Caller = "1" };

    private static async Task<TestDatabase> Scored(Engine engine, params Supervision.Sql.Calls.CallRow[] more)
    {
        var test = await TestDatabase.Create(engine);
        Supervision.Sql.Calls.CallRow[] calls = [Call("c1"), Call("c2", 10), .. more];
        await test.Calls(calls);
        foreach (var call in calls)
            await new ScoreQueries(test.Database).SaveScore(new CallScoreRow { HallCode = "h", CallId = call.CallId, ScoredUnder = "rules", CallHash = call.ContentHash, ScoredAtUtc = At });
        return test;
    }

    private static Task<IReadOnlyList<string>> Due(TestDatabase test, string under = "rules", DateTime? missedSince = null) =>
        new ScoreQueries(test.Database).DueCalls("h", under, At.AddDays(-1), At.AddDays(1), missedSince ?? At.AddDays(1));
}
