using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Items;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>A file that is read once more, and the process dies in the middle of it: the next night ends it, each row once.</summary>
[Collection("demo night")]
public sealed class ReopenKillTests : IDisposable
{
    private const int Rows = 120_000;
    private const int Waiting = 6_000;

    // A kill that comes too late meets nothing; so many tries find the middle on any machine.
    private const int MostTries = 5;

    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-reopen").FullName;

    [Fact]
    public async Task RefusedFile_ReopenedAndKilledInTheMiddle_IsWholeAfterTheNextNight()
    {
        var night = await Begin(Rows, unknownStaff: 0);
        var batchId = await Value<string>(night, "SELECT BatchId FROM Batch WHERE Feed = 'reviews'");
        var kills = 0;
        for (var i = 0; i < MostTries && kills == 0; i++)
        {
            // As a program that did not know the file's header would have left it.
            await Execute(night, "DELETE FROM Review; DELETE FROM Quarantine; UPDATE Batch SET State = 'quarantined', RowsRead = 1, Added = 0, Quarantined = 1 WHERE Feed = 'reviews';");
            await Execute(night, $"INSERT INTO Quarantine (HallCode, BatchId, EntryNo, Feed, FileName, ReasonCode, Reason, State, CreatedAtUtc) SELECT HallCode, BatchId, 1, Feed, FileName, 'no-header', 'x', 'open', ArrivedAtUtc FROM Batch WHERE BatchId = '{batchId}'");
            await new BatchQueries(new Database(night.DatabasePath)).ReopenBatch("h1", batchId);
            kills += await KilledWhile(night, "SELECT RowsRead FROM Batch WHERE Feed = 'reviews'", Rows);
        }
        Assert.Equal(1, kills);
        Assert.InRange(await Value<int>(night, "SELECT COUNT(*) FROM Review"), 1, Rows - 1);

        await night.Run(null, "nightly");

        Assert.Equal(Rows, await Value<int>(night, "SELECT COUNT(*) FROM Review WHERE Revision = 0"));
        Assert.Equal($"loaded {Rows} {Rows}", await Value<string>(night, "SELECT State || ' ' || RowsRead || ' ' || Added FROM Batch WHERE Feed = 'reviews'"));
        Assert.Equal("loaded", await Value<string>(night, "SELECT State FROM Quarantine"));
    }

    [Fact]
    public async Task RefusedRows_JudgedAgainAndKilledInTheMiddle_AreInOnceAfterTheNextNight()
    {
        var night = await Begin(Waiting, unknownStaff: Waiting);
        var batchId = await Value<string>(night, "SELECT BatchId FROM Batch WHERE Feed = 'reviews'");
        await File.WriteAllTextAsync(Path.Combine(night.InboxFolder, "h1", "staff-2.csv"), "staff_no,name,department\nS9,赵六,社保\n");
        Assert.Equal(1, await new ItemQueries(new Database(night.DatabasePath)).AskAgain("h1", batchId));

        // Killed or not, what the next night ends in is the same: rows may recover in one transaction.
        await KilledWhile(night, "SELECT COUNT(*) FROM Quarantine WHERE State = 'loaded'", Waiting);
        await night.Run(null, "nightly");

        Assert.Equal(Waiting, await Value<int>(night, "SELECT COUNT(*) FROM Review WHERE Revision = 0"));
        Assert.Equal(0, await Value<int>(night, "SELECT COUNT(*) FROM Quarantine WHERE State = 'open'"));
        Assert.Equal("loaded", await Value<string>(night, "SELECT State FROM Batch WHERE Feed = 'reviews'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A night over one file of reviews that has ended.</summary>
    private async Task<NightProcess> Begin(int rows, int unknownStaff)
    {
        var night = new NightProcess(_folder);
        var hall = Directory.CreateDirectory(Path.Combine(night.InboxFolder, "h1", "reviews")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(hall, "staff.csv"), "staff_no,name,department\nS1,王芳,不动产\n");
        var text = new StringBuilder("review_id,rated_at,level,staff_no\n");
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"r{i},2026-03-02 09:00,5,{(i < unknownStaff ? "S9" : "S1")}\n");
        await File.WriteAllTextAsync(Path.Combine(hall, "reviews", "a.csv"), text.ToString());
        await night.Run(null, "hall", "add", "h1", "望澜");
        await night.Run(null, "nightly");
        return night;
    }

    /// <summary>1 when the night was killed while the number lay between its ends, 0 when it ended first.</summary>
    private static async Task<int> KilledWhile(NightProcess night, string counting, int whole)
    {
        using var process = night.Start("nightly");
        var clock = Stopwatch.StartNew();
        while (!process.HasExited)
        {
            Assert.True(clock.Elapsed < Enough, "The night took too long.");
            if (await Value<int>(night, counting) is var done && done > 0 && done < whole)
            {
                process.Kill();
                await process.WaitForExitAsync();
                return 1;
            }
            await Task.Delay(2);
        }
        return 0;
    }

    private static async Task<T> Value<T>(NightProcess night, string text)
    {
        await using var connection = await new Database(night.DatabasePath).Connect();
        return (await connection.ExecuteScalarAsync<T>(text))!;
    }

    private static async Task Execute(NightProcess night, string text)
    {
        await using var connection = await new Database(night.DatabasePath).Connect();
        await connection.ExecuteAsync(text);
    }
}
