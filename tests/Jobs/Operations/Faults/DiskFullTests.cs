using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>No room for the database or the archive: the night fails in words, and the next one with room brings everything in, once.</summary>
[Collection("demo night")]
public sealed class DiskFullTests(DemoNight demo, ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-full").FullName;

    [MountFact]
    public async Task Night_OnADiskThatFills_FailsAndIsMadeUpForWithRoom()
    {
        var disk = Directory.CreateDirectory(Path.Combine(_folder, "disk")).FullName;
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        Mount.At(disk, 1 << 30);
        try
        {
            for (var i = 0; i < 3; i++)
            {
                Mount.Resize(disk, 1 << 30);
                var night = await demo.Begin(disk);
                var used = Mount.UsedBytes(disk);
                var room = used + (long)((demo.Bytes - used) * (0.1 + 0.2 * i + 0.1 * random.NextDouble()));
                Mount.Resize(disk, room);
                await AssertFails(night, $"seed {seed}, {room} of {demo.Bytes} bytes");

                Mount.Resize(disk, 1 << 30);
                await night.Run(null, "nightly");
                await demo.AssertWhole(night, $"a disk of {room} bytes, seed {seed}");
            }
        }
        finally
        {
            Mount.Away(disk);
        }
    }

    [LinuxFact]
    public async Task Night_ThatMayWriteOnlySmallFiles_FailsAndIsMadeUpForWithoutTheLimit()
    {
        var night = await demo.Begin(_folder);
        var database = new FileInfo(night.DatabasePath).Length;
        // Enough for the tables, too little for the rows.
        var limit = database / 1024 + 200;
        await AssertFails(new NightProcess(_folder, demo.InboxFolder) { FileLimitKiB = limit }, $"files of {limit} KiB");

        await night.Run(null, "nightly");
        await demo.AssertWhole(night, $"files of {limit} KiB");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task AssertFails(NightProcess night, string condition)
    {
        var watch = Stopwatch.StartNew();
        var (exit, _, errors) = await night.RunToEnd("nightly");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{condition}: exit {exit} after {watch.Elapsed.TotalSeconds:F1} s: {errors.Trim()}"));
        Assert.True(exit == 3, $"{condition}: exit {exit}");
        Assert.NotEmpty(errors.Trim());
    }
}

/// <summary>Skips where no small disk can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        if (!Mount.IsPossible)
            Skip = "mounting a small disk needs root; the file limit is tested instead";
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "needs Linux";
    }
}
