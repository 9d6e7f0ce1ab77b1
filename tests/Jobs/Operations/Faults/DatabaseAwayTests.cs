using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>The database is locked, gone or refuses connections: nothing is lost, and nothing comes in twice.</summary>
[Collection("demo night")]
public sealed class DatabaseAwayTests(DemoNight demo, ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-away").FullName;

    [Fact]
    public async Task Database_LockedForSecondsAgainAndAgain_OnlyMakesTheNightLonger()
    {
        var night = await demo.Begin(_folder);
        using var ended = new CancellationTokenSource();
        var seed = Random.Shared.Next();
        var locking = LockNowAndThen(night.DatabasePath, new Random(seed), ended.Token);

        await night.Run(null, "nightly");
        await ended.CancelAsync();
        output.WriteLine($"{await locking} locks, seed {seed}");

        await demo.AssertWhole(night, $"locks, seed {seed}");
        Assert.True(await locking > 0);
    }

    [Fact]
    public async Task Database_GoneForANight_IsMadeUpForWhenItIsBack()
    {
        var night = await demo.Begin(_folder);
        var away = Directory.CreateDirectory(Path.Combine(_folder, "away")).FullName;
        foreach (var file in Directory.GetFiles(_folder, "supervision.db*"))
            File.Move(file, Path.Combine(away, Path.GetFileName(file)));

        var (exit, _, errors) = await night.RunToEnd("nightly", "--hall", "wanglan");
        Assert.NotEqual(0, exit);
        Assert.NotEmpty(errors.Trim());

        foreach (var file in Directory.GetFiles(_folder, "supervision.db*"))
            File.Delete(file);
        foreach (var file in Directory.GetFiles(away))
            File.Move(file, Path.Combine(_folder, Path.GetFileName(file)));
        await night.Run(null, "nightly");
        await demo.AssertWhole(night, "a night without the database");
    }

    [Fact]
    public async Task Server_ThatRefusesTheConnection_EndsTheNightInWordsAndInTime()
    {
        var night = await demo.Begin(_folder);
        var watch = Stopwatch.StartNew();

        var (exit, _, errors) = await night.RunToEnd("nightly", "--db", "Server=127.0.0.1,9;Initial Catalog=Supervision;User ID=x;Password=x;Connect Timeout=3");

        Assert.Equal(3, exit);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        await night.Run(null, "nightly");
        await demo.AssertWhole(night, "a night without the server");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>How many times somebody else had the database for himself, for up to a second and a half.</summary>
    private static async Task<int> LockNowAndThen(string databasePath, Random random, CancellationToken ended)
    {
        var locks = 0;
        await using var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False;Default Timeout=30");
        await connection.OpenAsync(CancellationToken.None);
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(random.Next(100, 500), CancellationToken.None);
            await Execute(connection, "BEGIN EXCLUSIVE");
            locks++;
            await Task.Delay(random.Next(200, 1500), CancellationToken.None);
            await Execute(connection, "ROLLBACK");
        }
        return locks;
    }

    private static async Task Execute(SqliteConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
