using Dapper;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Calls.Stages;

public class TranscribeStageTests
{
    [Theory, EachEngine]
    public async Task Transcript_OfAKnownCall_BecomesTurnsWithSpeakers(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        await night.AddCall("c1");
        await night.AddTranscript("c1", "您好，请问您有什么需要？", "我想办居住证。");

        var outcome = await night.Run(new TranscribeStage());

        var turns = await new TranscriptQueries(night.Database).Utterances("h", "c1");
        Assert.Equal((1, 1, 2), (outcome.Read, outcome.Kept, outcome.Written));
        Assert.Equal([("staff", "您好，请问您有什么需要？", 0.0, 4.0), ("citizen", "我想办居住证。", 5.0, 9.0)],
            turns.Select(turn => (turn.Speaker, turn.Body, turn.StartSeconds!.Value, turn.EndSeconds!.Value)));
    }

    [Fact]
    public async Task Transcript_WithoutItsCall_WaitsUntilTheCallArrives()
    {
        await using var night = await TestNight.Create();
        await night.AddTranscript("c1", "您好。", "您好。");

        var before = await night.Run(new TranscribeStage());
        await night.AddCall("c1");
        var after = await night.Run(new TranscribeStage());
        var again = await night.Run(new TranscribeStage());

        Assert.Equal((0, 1, 0), (before.Kept, after.Kept, again.Read));
    }

    [Fact]
    public async Task Transcript_WhoseCallHasArrived_LeavesQuarantine()
    {
        await using var night = await TestNight.Create();
        await night.AddTranscript("Ｃ1", "您好。", "您好。");
        var batch = Assert.Single(await new TranscriptQueries(night.Database).WaitingTranscripts("h"));
        await new BatchQueries(night.Database).AddQuarantine([new QuarantineRow
        {
            HallCode = "h", BatchId = batch.BatchId, EntryNo = TranscriptName.NoCallEntry, Feed = "transcripts", FileName = batch.FileName,
            ReasonCode = "no-call", Reason = "无\nnone", State = "open", CreatedAtUtc = batch.ArrivedAtUtc,
        }]);

        await night.Run(new TranscribeStage());
        await night.AddCall("C1");
        await night.Run(new TranscribeStage());

        await using var connection = await night.Database.Connect();
        Assert.Equal("loaded", await connection.ExecuteScalarAsync<string>("SELECT State FROM Quarantine"));
        Assert.Equal(("loaded", 1L, 0L), await new BatchQueries(night.Database).Batch("h", batch.BatchId) is { } done ? (done.State, done.Added, done.Quarantined) : default);
    }

    [Fact]
    public async Task Transcript_CallIdWithDots_FindsItsCall()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("2026.03.02.17");
        await night.AddTranscript("2026.03.02.17", "您好。", "您好。");

        Assert.Equal(1, (await night.Run(new TranscribeStage())).Kept);
    }

    [Fact]
    public async Task Transcript_Broken_IsInQuarantineWithItsReasonAndCounted()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1");
        await night.AddTranscriptFile("calls/transcripts/c1.srt", "1\n00:00:05,000 --> 00:00:01,000\n您好\n");

        var outcome = await night.Run(new TranscribeStage());

        await using var connection = await night.Database.Connect();
        var (added, quarantined, state) = await connection.QuerySingleAsync<(long, long, string)>("SELECT Added, Quarantined, State FROM Batch");
        Assert.Equal((1, 0, 1, "quarantined"), (outcome.Dropped, added, quarantined, state));
        Assert.Equal("calls/transcripts/c1.srt", await connection.QuerySingleAsync<string>("SELECT FileName FROM Quarantine WHERE State = 'open'"));
    }

    [Fact]
    public async Task Transcript_Corrected_ReplacesTheTurnsOfTheFirst()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1");
        await night.AddTranscript("c1", "您好。", "您好。", "再见。");
        await night.Run(new TranscribeStage());
        await night.AddTranscriptFile("calls/transcripts/c1.vtt", "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v 坐席>您早。\n");

        await night.Run(new TranscribeStage());

        Assert.Equal("您早。", Assert.Single(await new TranscriptQueries(night.Database).Utterances("h", "c1")).Body);
    }
}
