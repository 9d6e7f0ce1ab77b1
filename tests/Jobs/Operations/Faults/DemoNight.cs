using System.Diagnostics;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>A small demo inbox, and what an undisturbed night makes of it: what every disturbed night must end in.</summary>
public sealed class DemoNight : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-demo").FullName;

    public string InboxFolder => Path.Combine(_folder, "inbox");

    /// <summary>How long the undisturbed night took.</summary>
    public TimeSpan Length { get; private set; }

    /// <summary>What its database and archive need.</summary>
    public long Bytes { get; private set; }

    internal SortedDictionary<string, List<string>> Undisturbed { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var night = new NightProcess(_folder);
        await night.Run(null, "demo", night.InboxFolder);
        KeepNewest(Path.Combine(night.InboxFolder, "wanglan"), files: 3);
        File.Delete(Path.Combine(night.InboxFolder, "truth.jsonl"));
        await Begin(night);
        var watch = Stopwatch.StartNew();
        await night.Run(null, "nightly");
        Length = watch.Elapsed;
        Bytes = Directory.EnumerateFiles(_folder, "supervision.db*").Concat(Directory.EnumerateFiles(Path.Combine(_folder, "media"), "*", SearchOption.AllDirectories)).Sum(file => new FileInfo(file).Length);
        Undisturbed = await DatabaseContent.Of(night.DatabasePath);
        Assert.True(Undisturbed["Finding"].Count > 0 && Undisturbed["Utterance"].Count > 0 && Undisturbed["Arrival"].Count > 0, "The night that is compared with concluded nothing.");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty database with the hall, in a folder of its own, over the same inbox.</summary>
    internal async Task<NightProcess> Begin(string folder)
    {
        var night = new NightProcess(folder, InboxFolder);
        await Begin(night);
        return night;
    }

    /// <summary>Everything came in, once: row for row the undisturbed night.</summary>
    internal async Task AssertWhole(NightProcess night, string after)
    {
        var difference = DatabaseContent.Difference(Concluded(Undisturbed), Concluded(await DatabaseContent.Of(night.DatabasePath)));
        Assert.True(difference.Length == 0, $"after {after}: {difference}");
    }

    // A call that was scored while its recording waited may have been suspected and cleared since: that is history, no conclusion.
    private static SortedDictionary<string, List<string>> Concluded(SortedDictionary<string, List<string>> content) => new(
        content.ToDictionary(table => table.Key, table => table.Value.Where(line => !line.Contains(" | State=withdrawn", StringComparison.Ordinal)).ToList()), StringComparer.Ordinal);

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

/// <summary>One demo inbox for all of them, one disturbed night at a time.</summary>
[CollectionDefinition("demo night")]
public sealed class DemoNightCollection : ICollectionFixture<DemoNight>;
