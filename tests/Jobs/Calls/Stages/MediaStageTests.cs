using Dapper;
using Supervision.Ingest.Media;
using Supervision.Ingest.Tables.Values;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Tests.Calls.Stages;

public class MediaStageTests
{
    [Fact]
    public async Task Recording_OfACall_IsJoinedAndMeasuredOnce()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1", change: call => call with { Recording = "录音 1.wav", TalkSeconds = 2 });
        await AddRecording(night, "录音 1.wav", Wav(seconds: 2));

        var first = await night.Run(new MediaStage());
        var second = await night.Run(new MediaStage());

        var media = await new MediaQueries(night.Database).MediaOfCall("h", "c1");
        Assert.Equal((1, 1, 0), (first.Read, first.Kept, second.Read));
        Assert.Equal(("ready", 2.0), (media!.State, Math.Round(media.DecodedSeconds!.Value, 2)));
    }

    [Fact]
    public async Task Recording_ShorterThanTheCall_IsUsedWithItsNoteAndInQuarantine()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1", change: call => call with { Recording = "cut.wav", TalkSeconds = 60 });
        await AddRecording(night, "cut.wav", Wav(seconds: 2));

        var outcome = await night.Run(new MediaStage());

        await using var connection = await night.Database.Connect();
        Assert.Equal(1, outcome.Dropped);
        Assert.Equal("incomplete", (await new MediaQueries(night.Database).MediaOfCall("h", "c1"))!.State);
        Assert.Equal(("incomplete-recording", "calls/media/cut.wav"), await connection.QuerySingleAsync<(string, string)>("SELECT ReasonCode, FileName FROM Quarantine"));
        Assert.Equal((0, 1), await connection.QuerySingleAsync<(int, int)>("SELECT Added, Quarantined FROM Batch WHERE Feed = 'recordings'"));
    }

    [Fact]
    public async Task Recording_ThatIsNoSound_IsRefusedAndTheNightGoesOn()
    {
        await using var night = await TestNight.Create();
        await AddRecording(night, "bad.wav", "RIFF\0\0\0\0WAVEnothing"u8.ToArray());
        await AddRecording(night, "good.wav", Wav(seconds: 1));

        var outcome = await night.Run(new MediaStage());

        Assert.Equal((2, 1, 1), (outcome.Read, outcome.Kept, outcome.Dropped));
    }

    [Fact]
    public async Task TwoWorkers_OnOneQueue_MeasureEachRecordingOnce()
    {
        await using var night = await TestNight.Create();
        for (var i = 0; i < 8; i++)
            await AddRecording(night, $"{i}.wav", Wav(seconds: 1 + i));

        var both = await Task.WhenAll(Worker(night, "one"), Worker(night, "two"));

        Assert.Equal(8, both.Sum(outcome => outcome.Kept));
        await using var connection = await night.Database.Connect();
        Assert.Equal((8, 0), (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM MediaFile WHERE State = 'ready'"), await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Lease")));
    }

    private static Task<StageOutcome> Worker(TestNight night, string runId) =>
        Task.Run(() => new MediaStage().Run(night.Night with { RunId = runId }, new Progress<StageProgress>(), CancellationToken.None));

    private static async Task AddRecording(TestNight night, string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var archived = await new MediaArchive(night.Night.MediaFolder).Store(stream, CancellationToken.None);
        await new BatchQueries(night.Database).AddBatch(new BatchRow
        {
            HallCode = "h", BatchId = name, Feed = "recordings", FileName = $"calls/media/{name}", ArchiveHash = archived.Sha256,
            State = "loaded", RowsRead = 1, Added = 1, ArrivedAtUtc = DateTime.UnixEpoch,
        });
        await new RecordingQueries(night.Database).SaveRecording(new RecordingRow
        {
            HallCode = "h", FileKey = RowValues.IdentityOf("recording", name), FileName = name, MediaHash = archived.Sha256, BatchId = name,
        });
    }

    /// <summary>Noise at 8 kHz, mono, 16 bit; the same in every run.</summary>
    private static byte[] Wav(int seconds)
    {
        var random = new Random(7);
        var samples = new byte[seconds * 16_000];
        for (var i = 0; i < samples.Length; i += 2)
            BitConverter.TryWriteBytes(samples.AsSpan(i), (short)random.Next(-3000, 3000));
        return [.. WavHeader.ForPcm16(8000, 1, samples.Length), .. samples];
    }
}
