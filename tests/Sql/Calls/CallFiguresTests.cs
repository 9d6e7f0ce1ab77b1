using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Scores;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls;

public sealed class CallFiguresTests
{
    [Theory, EachEngine]
    public async Task CallCoverage_CallWithoutWords_IsAnsweredButNotRead(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("read"), Call("no words", 1), Call("new", 2), Call("missed", 3) with { Missed = true }, Call("later", 60));
        foreach (var (call, transcript) in (IEnumerable<(string, string?)>)[("read", "t"), ("no words", null), ("missed", null)])
            await new ScoreQueries(test.Database).SaveScore(new CallScoreRow { HallCode = "h", CallId = call, ScoredUnder = "rules", CallHash = "x", TranscriptHash = transcript, ScoredAtUtc = At });

        Assert.Equal(new CallCoverageRow { Calls = 3, Scored = 1 }, await new CallFigures(test.Database).CallCoverage("h", At, At.AddHours(1)));
    }
}
