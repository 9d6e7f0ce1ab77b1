using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Jobs.Demo;

/// <summary>Writes the demo hall's inbox: every feed over 22 working days, with planted breaches and traps and their truth.</summary>
public sealed class DemoInbox
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What was planted, beside the hall's folder.</summary>
    public const string TruthFile = ".truth.jsonl";

    private readonly string _root;
    private readonly List<DemoTruth> _truth = [];

    private DemoInbox(string root, DemoHall hall, DateOnly until)
    {
        (_root, Hall) = (root, hall);
        Days = Enumerable.Range(0, 60).Select(back => until.AddDays(-back))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Take(hall.WorkingDays).Reverse().ToList();
    }

    internal DemoHall Hall { get; }

    /// <summary>The working days, in order.</summary>
    internal IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Writes the inbox below <paramref name="folder"/>; the same last day gives the same bytes.</summary>
    /// <param name="until">The last day that may carry evidence.</param>
    /// <returns>The hall's code, which is the name of its folder.</returns>
    public static string Write(string folder, DateOnly until) => Write(folder, until, DemoHall.City);

    /// <summary>The same for one of the demo halls.</summary>
    internal static string Write(string folder, DateOnly until, DemoHall hall)
    {
        var inbox = new DemoInbox(Path.GetFullPath(folder), hall, until);
        DemoHalls.Write(inbox);
        DemoVideo.Write(inbox);
        DemoCalls.Write(inbox);
        DemoVoices.Write(inbox);
        DemoCases.Write(inbox);
        DemoLedgers.Write(inbox);
        // Hidden: files beside the hall folders belong to no hall, and what begins with a dot is no delivery.
        inbox.Text(DemoTruth.File(hall.Code), string.Concat(inbox._truth.Select(truth => JsonSerializer.Serialize(truth, Json) + "\n")), hall: false);
        return hall.Code;
    }

    /// <summary>Records what was planted and what the night should make of it.</summary>
    internal void Plant(string kind, string subject, string expect, string note) => _truth.Add(new DemoTruth(kind, subject, expect, note));

    internal void Csv(string path, string header, IEnumerable<string> rows, Encoding? encoding = null) =>
        Bytes(path, (encoding ?? new UTF8Encoding(false)).GetBytes(header + "\n" + string.Concat(rows.Select(row => row + "\n"))));

    internal void Text(string path, string text, bool hall = true) => Bytes(path, Encoding.UTF8.GetBytes(text), hall);

    internal void Bytes(string path, byte[] content, bool hall = true)
    {
        var full = Path.Combine(_root, hall ? Hall.Code : "", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    /// <summary>A file that ships with the program.</summary>
    internal static byte[] Resource(string name)
    {
        using var stream = typeof(DemoInbox).Assembly.GetManifestResourceStream($"Demo/{name}")
            ?? throw new InvalidOperationException($"Demo/{name} is not embedded.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>A field of a CSV row, quoted where it must be.</summary>
    internal static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
