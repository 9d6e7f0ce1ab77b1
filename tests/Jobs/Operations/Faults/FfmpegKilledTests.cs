using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>ffmpeg is killed while it decodes: the recording waits, is not refused, and the next night measures it.</summary>
[Collection("demo night")]
public sealed class FfmpegKilledTests(DemoNight demo, ITestOutputHelper output) : IDisposable
{
    private const int Kills = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-ffmpeg").FullName;

    [LinuxFact]
    public async Task Ffmpeg_KilledInTheMiddle_CostsNoRecording()
    {
        var night = await demo.Begin(_folder);
        using var process = night.Start("nightly");
        var killed = new HashSet<int>();
        while (!process.HasExited)
        {
            foreach (var child in killed.Count < Kills ? ChildrenOf(process.Id, "ffmpeg") : [])
            {
                child.Kill();
                killed.Add(child.Id);
                child.Dispose();
            }
            await Task.Delay(1);
        }
        output.WriteLine($"{killed.Count} ffmpeg processes killed");
        Assert.NotEmpty(killed);

        await night.Run(null, "nightly");

        await demo.AssertWhole(night, $"{killed.Count} kills of ffmpeg");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Processes of a name that this very process has started; nobody else's.</summary>
    private static IEnumerable<Process> ChildrenOf(int parent, string name)
    {
        foreach (var process in Process.GetProcessesByName(name))
        {
            if (ParentOf(process.Id) == parent)
                yield return process;
            else
                process.Dispose();
        }
    }

    private static int? ParentOf(int id)
    {
        try
        {
            // "pid (name) state parent …": the name may hold blanks and brackets.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
