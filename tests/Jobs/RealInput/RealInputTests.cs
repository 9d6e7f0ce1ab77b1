using Dapper;
using Supervision.Benchmarks.RealInput;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.RealInput;

/// <summary>Real public data through the whole night: what can load loads, the rest is refused with a reason, totals add up to the row.</summary>
public sealed class RealInputTests : IDisposable
{
    private const int DialoguesPerSource = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-real").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [SharedDataFact]
    public async Task Night_OverRealData_LoadsRefusesAndAddsUpToTheRow()
    {
        var totals = RealInbox.Write(SharedData.Root!, Path.Combine(_folder, "inbox"), DialoguesPerSource);
        var database = new Database(Path.Combine(_folder, "real.db"));
        await new SchemaUpgrade(database, TimeProvider.System).Run();
        var hall = new HallRow { HallCode = RealInbox.Hall, Name = "真实数据", TimeZone = "Asia/Shanghai", CreatedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime };
        await new HallQueries(database).AddHall(hall);

        var first = await Night(database, hall);
        var content = await Content(database);
        var second = await Night(database, hall);

        await using var connection = await database.Connect();
        var batches = (await connection.QueryAsync<(string FileName, long RowsRead, long Loaded)>(
            "SELECT FileName, RowsRead, Added + Unchanged + Revised + Quarantined + Ignored FROM Batch")).ToList();
        Assert.All(batches, batch => Assert.Equal(batch.RowsRead, batch.Loaded));
        Assert.Equal(4326, batches.Single(batch => batch.FileName.EndsWith("附件3.xlsx", StringComparison.Ordinal)).RowsRead);
        Assert.Equal(totals.Dialogues, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Transcript"));
        Assert.Equal(totals.StaffLines.Values.Sum(), await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Utterance WHERE Speaker = 'staff'"));
        Assert.True(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Review") > 9_900);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Quarantine WHERE Reason = ''"));
        // Two files of raw samples, one of no bytes and one that its header overstates cannot be used; each says so.
        Assert.Equal(4, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Quarantine WHERE Feed = 'recordings'"));
        Assert.Equal("attention", first.State);
        Assert.Empty(first.Failures);
        Assert.Equal(0, second.NewFlags);
        Assert.Equal(content, await Content(database));
    }

    private Task<NightReport> Night(Database database, HallRow hall) => new NightlyRun(database, TimeProvider.System).Run(new RunRequest
    {
        Hall = hall, InboxFolder = Path.Combine(_folder, "inbox"), MediaFolder = Path.Combine(_folder, "media"), StartedBy = "test",
    }, null, CancellationToken.None);

    // Everything that a second night must leave alone.
    private static async Task<string> Content(Database database)
    {
        await using var connection = await database.Connect();
        var counts = new List<string>();
        foreach (var table in new[] { "Batch", "Quarantine", "Comment", "Review", "Call", "Utterance", "Recording", "MediaFile", "CallScore", "Session", "Finding", "SuspectHit", "AppraisalScore", "Revision", "WorkDay" })
            counts.Add($"{table} {await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}")}");
        counts.AddRange(await connection.QueryAsync<string>("SELECT FindingId || State || Probability || Reason FROM Finding ORDER BY FindingId"));
        return string.Join('\n', counts);
    }
}
