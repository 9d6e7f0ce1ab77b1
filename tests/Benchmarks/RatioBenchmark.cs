using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Supervision.Benchmarks;

/// <summary>A measurement as a ratio against a named tool, or against its own half, in the same run. Never fails a build.</summary>
public abstract class RatioBenchmark
{
    public abstract string Name { get; }

    public abstract Task Run(string[] arguments);

    public static IReadOnlyList<RatioBenchmark> All() => Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RatioBenchmark)) && !type.IsAbstract)
        .Select(type => (RatioBenchmark)Activator.CreateInstance(type)!).OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal).ToList();

    protected static async Task<double> Seconds(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    protected static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Slope of seconds over size on double logarithmic paper: 1 is linear.</summary>
    protected static double Slope(IReadOnlyList<(double Size, double Seconds)> points)
    {
        var x = points.Select(point => Math.Log(point.Size)).ToList();
        var y = points.Select(point => Math.Log(point.Seconds)).ToList();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
