using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>A night may die at any instruction: run again, it ends with what an undisturbed night has.</summary>
[Collection("demo night")]
public sealed class KillTests(DemoNight demo, ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;

    // A busy machine stretches each night; so many kills still meet several stages.
    private const int FewestKills = 8;
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-kill").FullName;

    [Fact]
    public async Task Night_RunAgainWithoutAFault_ChangesNothing()
    {
        var night = await demo.Begin(_folder);
        await night.Run(null, "nightly");
        await night.Run(null, "nightly");

        await demo.AssertWhole(night, "a second night");
    }

    [Fact]
    public async Task Night_KilledAtRandomPointsAndRunAgain_EndsLikeAnUndisturbedOne()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (kills, nights, hit) = (0, 0, new HashSet<string>());
        var clock = Stopwatch.StartNew();
        while (kills < (clock.Elapsed < Enough ? Kills : FewestKills) || hit.Count < 2)
        {
            var night = await demo.Begin(_folder);
            nights++;
            // Early enough to meet several kills in one night, and later after each: what a start costs is done again every time and must end within the delay.
            for (var latest = 0.7; await night.Run(demo.Length * (0.1 + latest * random.NextDouble()), "nightly") is null; latest += 0.1)
            {
                kills++;
                hit.UnionWith(await StagesUnderWay(night));
            }
            await demo.AssertWhole(night, $"{kills} kills, seed {seed}");
        }

        output.WriteLine($"{kills} kills in {nights} nights of {demo.Length.TotalSeconds:F1} s, within {string.Join(", ", hit.Order(StringComparer.Ordinal))}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What the dead process was at.</summary>
    private static async Task<IEnumerable<string>> StagesUnderWay(NightProcess night)
    {
        await using var connection = new SqliteConnection($"Data Source={night.DatabasePath};Pooling=False");
        return await connection.QueryAsync<string>("SELECT s.Stage FROM RunStage s JOIN Run r ON r.RunId = s.RunId WHERE s.State = 'running' AND r.State = 'running'");
    }
}
