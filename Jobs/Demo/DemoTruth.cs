using System.Text.Json;

namespace Supervision.Jobs.Demo;

/// <summary>One planted breach or trap.</summary>
/// <param name="Expect">The clause that must be flagged, or <c>none</c>.</param>
public sealed record DemoTruth(string Kind, string Subject, string Expect, string Note)
{
    /// <summary>What was planted in one demo hall; empty where the file is missing.</summary>
    /// <param name="folder">The inbox folder.</param>
    public static IReadOnlyList<DemoTruth> Read(string folder, string hallCode)
    {
        var path = Path.Combine(folder, File(hallCode));
        return System.IO.File.Exists(path) ? System.IO.File.ReadLines(path).Select(line => JsonSerializer.Deserialize<DemoTruth>(line)!).ToList() : [];
    }

    internal static string File(string hallCode) => hallCode == DemoHall.City.Code ? DemoInbox.TruthFile : $".truth.{hallCode}.jsonl";
}
