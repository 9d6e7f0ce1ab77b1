using System.Diagnostics;
using Xunit.Abstractions;

namespace Supervision.Jobs.Tests.Operations;

/// <summary>A night may die at any instruction: run again, it ends with what an undisturbed night has.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-kill").FullName;

    [Fact]
    public async Task Night_KilledAtRandomPointsAndRunAgain_EndsLikeAnUndisturbedOne()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var night = new NightProcess(_folder);
        await night.Run(null, "demo", night.InboxFolder);
        KeepNewest(Path.Combine(night.InboxFolder, "wanglan"), files: 3);
        File.Delete(Path.Combine(night.InboxFolder, "truth.jsonl"));

        var watch = Stopwatch.StartNew();
        await Begin(night);
        await night.Run(null, "nightly");
        var length = watch.Elapsed;
        var undisturbed = await DatabaseContent.Of(night.DatabasePath);
        await night.Run(null, "nightly");
        Assert.Equal("", DatabaseContent.Difference(undisturbed, await DatabaseContent.Of(night.DatabasePath)));
        var (kills, nights) = (0, 0);
        while (kills < Kills)
        {
            await Begin(night);
            nights++;
            // Early enough to meet several kills in one night, late enough that each gets somewhere.
            while (await night.Run(length * (0.1 + 0.5 * random.NextDouble()), "nightly") is null)
                kills++;
            var difference = DatabaseContent.Difference(undisturbed, await DatabaseContent.Of(night.DatabasePath));
            Assert.True(difference.Length == 0, $"after {kills} kills: {difference}");
        }

        output.WriteLine($"{kills} kills in {nights} nights of {length.TotalSeconds:F1} s");
        Assert.True(undisturbed["Finding"].Count > 0 && undisturbed["Utterance"].Count > 0 && undisturbed["Arrival"].Count > 0, "The night that is compared with concluded nothing.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Begin(NightProcess night)
    {
        night.StartAnew();
        await night.Run(null, "hall", "add", "wanglan", "望澜市政务服务大厅");
    }

    // Enough of every feed to reach every stage, little enough for twenty nights in a minute.
    private static void KeepNewest(string folder, int files)
    {
        foreach (var feed in Directory.EnumerateDirectories(folder))
        {
            var kept = Path.GetFileName(feed) == "transcripts" ? 40 : files;
            foreach (var old in Directory.EnumerateFiles(feed).OrderDescending(StringComparer.Ordinal).Skip(kept))
                File.Delete(old);
            KeepNewest(feed, files);
        }
    }
}
