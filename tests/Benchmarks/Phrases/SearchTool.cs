using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Supervision.Benchmarks.Phrases;

/// <summary>What a run cost: by the clock, and by the processor, which a busy machine distorts less.</summary>
internal readonly record struct Cost(double Seconds, double Processor)
{
    public static readonly Cost Unknown = new(double.NaN, double.NaN);

    public static Cost Best(IReadOnlyList<Cost> runs) => new(runs.Min(run => run.Seconds), runs.Min(run => run.Processor));

    public static Cost operator -(Cost all, Cost part) => new(all.Seconds - part.Seconds, all.Processor - part.Processor);
}

/// <summary>grep or rg, counting the lines that hold any of a list of words.</summary>
internal sealed partial class SearchTool(string program, params string[] options)
{
    public string Name => program;

    /// <returns>The whole run and the part that an empty text costs too; unknown where the program is not installed.</returns>
    public async Task<(Cost All, Cost StartUp)> Measure(string list, string text, string empty, int runs)
    {
        var (all, startUp) = (new List<Cost>(), new List<Cost>());
        for (var run = 0; run < runs; run++)
        {
            all.Add(await Run(list, text));
            startUp.Add(await Run(list, empty));
        }
        return (Cost.Best(all), Cost.Best(startUp));
    }

    // The shell adds a millisecond and tells what its child cost the processor, which .NET cannot say of one that ended.
    private async Task<Cost> Run(string list, string text)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$@\"; found=$?; times; exit $found", "sh", program, .. options, "-F", "-c", "-f", list, text]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        var times = Times().Matches(said).Select(match => Number(match, "minutes") * 60 + Number(match, "seconds")).ToList();
        return process.ExitCode > 1 || times.Count != 4 ? Cost.Unknown : new Cost(seconds, times[2] + times[3]);
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<minutes>\d+)m(?<seconds>[\d.]+)s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();
}
