using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Operations.Batches;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Calls.Transcripts;

public sealed class TranscriptQueriesTests
{
    [Theory, EachEngine]
    public async Task SaveTranscript_NewFileForTheCall_ReplacesTheOneInUse(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new TranscriptQueries(test.Database);
        await queries.SaveTranscript(Transcript("c1"));
        await queries.SaveTranscript(Transcript("c1", "b2") with { Turns = 6, DurationSeconds = 39.5 });

        Assert.Equal(Transcript("c1", "b2") with { Turns = 6, DurationSeconds = 39.5 }, await queries.Transcript("h", "c1"));
    }

    [Theory, EachEngine]
    public async Task Utterances_OfOneCall_ComeInOrderAndGoTogether(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new TranscriptQueries(test.Database);
        await queries.AddUtterance([Turn("c1", 10), Turn("c1", 2), Turn("c2", 0)]);

        Assert.Equal([2, 10], (await queries.Utterances("h", "c1")).Select(turn => turn.TurnNo));
        Assert.Equal(2, await queries.RemoveUtterances("h", "c1"));
        Assert.Single(await queries.Utterances("h", "c2"));
    }

    [Theory, EachEngine]
    public async Task ReopenRoles_TranscriptsWithoutLabels_WaitAgainAndAreScoredAgain(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new TranscriptQueries(test.Database);
        foreach (var (call, basis) in new[] { ("c1", "channel"), ("c2", "label") })
        {
            await new BatchQueries(test.Database).AddBatch(Batch("b-" + call, "loaded"));
            await queries.SaveTranscript(Transcript(call, "b-" + call, basis));
            await new ScoreQueries(test.Database).SaveScore(new CallScoreRow { HallCode = "h", CallId = call, ScoredUnder = "rules", CallHash = "hash of " + call, TranscriptHash = "words of " + call, ScoredAtUtc = At });
        }
        await test.Calls(Call("c1"), Call("c2"));

        await queries.ReopenRoles("h");

        Assert.Equal(["b-c1"], (await queries.WaitingTranscripts("h")).Select(batch => batch.BatchId));
        Assert.Equal(["c1"], await new ScoreQueries(test.Database).DueCalls("h", "rules", At.AddDays(-1), At.AddDays(1), At.AddDays(1)));
    }

    [Theory]
    [InlineData("loaded", 0, 1)]
    [InlineData("quarantined", 1, 0)]
    public async Task EndWaiting_OneFile_KeepsTheCountersAddingUp(string state, int quarantined, int added)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await new BatchQueries(test.Database).AddBatch(Batch("b1", "waiting") with { RowsRead = 1, Ignored = 1 });

        await new TranscriptQueries(test.Database).EndWaiting("h", "b1", state, quarantined, At, null);

        var batch = (await new BatchQueries(test.Database).Batch("h", "b1"))!;
        Assert.Equal((state, added, quarantined, 0), (batch.State, batch.Added, batch.Quarantined, batch.Ignored));
        Assert.Equal(batch.RowsRead, batch.Added + batch.Quarantined);
    }

    private static UtteranceRow Turn(string call, int number) => new() { HallCode = "h", CallId = call, TurnNo = number, Speaker = "staff", Body = "您好" };

    private static BatchRow Batch(string id, string state) => new()
    {
        HallCode = "h", BatchId = id, Feed = "transcripts", FileName = id + ".json", ArchiveHash = id, ArrivedAtUtc = At, State = state,
    };
}
