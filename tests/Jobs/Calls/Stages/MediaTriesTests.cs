using Dapper;
using Supervision.Ingest.Media;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Calls.Stages;

public sealed class MediaTriesTests
{
    [Theory, EachEngine]
    public async Task DecoderKilledThreeNights_IsAnItemUntilTheRecordingIsMeasured(Engine engine)
    {
        await using var night = await Recorded(engine);

        await Note(night, "waiting", $"{MediaPass.KilledNote} (exit 137)");
        await Note(night, "waiting", $"{MediaPass.KilledNote} (exit 137)");
        Assert.Empty(await Entries(night));
        await Note(night, "waiting", $"{MediaPass.KilledNote} (exit 137)");
        await Note(night, "waiting", $"{MediaPass.KilledNote} (exit 137)");
        Assert.Equal([("gave-up", "open")], await Entries(night));
        await Note(night, "ready", null);

        Assert.Equal([("gave-up", "loaded")], await Entries(night));
        var batch = (await new BatchQueries(night.Database).Batch("h", "b"))!;
        Assert.Equal(("loaded", 1L, 0L), (batch.State, batch.Added, batch.Quarantined));
    }

    [Fact]
    public async Task DecoderThatIsNotInstalled_CountsForNoRecording()
    {
        await using var night = await Recorded(Engine.Sqlite);

        for (var i = 0; i < 5; i++)
            await Note(night, "waiting", "ffmpeg cannot be started");

        Assert.Empty(await Entries(night));
    }

    private static async Task<TestNight> Recorded(Engine engine)
    {
        var night = await TestNight.Create(engine);
        await new BatchQueries(night.Database).AddBatch(new BatchRow { HallCode = "h", BatchId = "b", Feed = "recordings", FileName = "calls/media/a.wav", ArchiveHash = "m", State = "loaded", RowsRead = 1, Added = 1, ArrivedAtUtc = DateTime.UnixEpoch });
        await new RecordingQueries(night.Database).SaveRecording(new RecordingRow { HallCode = "h", FileKey = "k", FileName = "a.wav", MediaHash = "m", BatchId = "b" });
        return night;
    }

    private static async Task Note(TestNight night, string state, string? note)
    {
        await using var transaction = await night.Database.Begin();
        await MediaTries.Note(transaction, night.Night, new MediaFileRow { MediaHash = "m", Format = "wav", State = state, Note = note }, CancellationToken.None);
        await transaction.Commit();
    }

    private static async Task<IEnumerable<(string, string)>> Entries(TestNight night)
    {
        await using var connection = await night.Database.Connect();
        return await connection.QueryAsync<(string, string)>("SELECT ReasonCode, State FROM Quarantine");
    }
}
