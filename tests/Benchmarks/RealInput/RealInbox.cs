using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Benchmarks.RealInput;

/// <summary>Lays a folder of real public data out as the inbox of one hall: messages, reviews, dialogues, recordings, calendar.</summary>
public static class RealInbox
{
    public const string Hall = "real";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each dialogue source is one staff member: so its flags can be told apart.</summary>
    private static readonly string[] Sources = ["crosswoz", "jddc", "seretod", "stc3"];

    /// <returns>What lies in the inbox, for the totals to be compared with.</returns>
    public static RealTotals Write(string shared, string inbox, int dialoguesPerSource = int.MaxValue)
    {
        var hall = Directory.CreateDirectory(Path.Combine(inbox, Hall)).FullName;
        Lines(hall, "posts.csv", ["post_code,name", "R01,对话席位"]);
        Lines(hall, "staff.csv", ["staff_no,name,department,post_code", .. Sources.Select(source => $"{source},{source},公开数据,R01"), "audio,录音,公开数据,R01"]);
        Lines(hall, "calendar.csv", ["date,is_workday", .. Calendar(shared)]);
        Copy(shared, "comments", ["附件3.xlsx", "file2.xlsx"], Path.Combine(hall, "comments"));
        Copy(shared, "reviews", ["CommentsOf小米商城.xlsx", "CommentsOf米家.xlsx"], Path.Combine(hall, "reviews"));
        var (dialogues, staffLines) = Dialogues(shared, hall, dialoguesPerSource);
        return new RealTotals(dialogues, staffLines, Recordings(shared, hall));
    }

    private static (int Dialogues, IReadOnlyDictionary<string, int> StaffLines) Dialogues(string shared, string hall, int most)
    {
        var transcripts = Directory.CreateDirectory(Path.Combine(hall, "calls", "transcripts")).FullName;
        var calls = new List<string> { "call_id,started_at,staff_no,direction,talk_seconds" };
        var lines = new Dictionary<string, int>();
        foreach (var source in Sources)
        {
            foreach (var dialogue in Read(Path.Combine(shared, "dialogues", source + ".jsonl")).GroupBy(turn => turn.Dialogue).Take(most))
            {
                var id = $"{source}-{dialogue.Key}";
                var started = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc).AddMinutes(calls.Count);
                var turns = dialogue.ToList();
                File.WriteAllText(Path.Combine(transcripts, id + ".json"), Whisper(turns, out var seconds));
                calls.Add(string.Create(CultureInfo.InvariantCulture, $"{id},{started:yyyy-MM-ddTHH:mm:ssZ},{source},in,{seconds:0}"));
                lines[source] = lines.GetValueOrDefault(source) + turns.Count(turn => turn.ByAgent && turn.Text.Length > 0);
            }
        }
        Lines(hall, "calls/dialogues.csv", calls);
        return (calls.Count - 1, lines);
    }

    private static int Recordings(string shared, string hall)
    {
        var media = Directory.CreateDirectory(Path.Combine(hall, "calls", "media")).FullName;
        var rows = new List<string> { "call_id,started_at,staff_no,recording" };
        foreach (var path in Directory.GetFiles(Path.Combine(shared, "audio"), "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            File.Copy(path, Path.Combine(media, name), overwrite: true);
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"audio-{rows.Count},{new DateTime(2026, 4, 1).AddMinutes(rows.Count):yyyy-MM-ddTHH:mm:ss},audio,{name}"));
        }
        Lines(hall, "calls/recordings.csv", rows);
        return rows.Count - 1;
    }

    private static IEnumerable<(string Dialogue, bool ByAgent, string Text)> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var turn = JsonDocument.Parse(line);
            yield return (turn.RootElement.GetProperty("dialogue").ToString(), turn.RootElement.GetProperty("role").GetString() == "agent", turn.RootElement.GetProperty("text").GetString()!);
        }
    }

    // No times in the source: each turn takes its characters at a calm pace.
    private static string Whisper(List<(string Dialogue, bool ByAgent, string Text)> turns, out double seconds)
    {
        var at = 0.0;
        var segments = new List<object>();
        foreach (var turn in turns.Where(turn => turn.Text.Length > 0))
        {
            var end = Math.Round(at + 0.5 + turn.Text.Length / 4.0, 2);
            segments.Add(new { id = segments.Count, start = at, end, text = turn.Text, speaker = turn.ByAgent ? "agent" : "customer" });
            at = Math.Round(end + 0.2, 2);
        }
        seconds = at;
        return JsonSerializer.Serialize(new { language = "zh", duration = at, segments }, Json);
    }

    private static IEnumerable<string> Calendar(string shared)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(shared, "calendar"), "*.json").Order(StringComparer.Ordinal))
        {
            using var year = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var day in year.RootElement.GetProperty("days").EnumerateArray())
                yield return $"{day.GetProperty("date").GetString()},{(day.GetProperty("isOffDay").GetBoolean() ? 0 : 1)}";
        }
    }

    private static void Copy(string shared, string folder, string[] names, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var name in names)
            File.Copy(Path.Combine(shared, folder, name), Path.Combine(target, name), overwrite: true);
    }

    private static void Lines(string hall, string path, IEnumerable<string> lines)
    {
        var full = Path.Combine(hall, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllLines(full, lines, new UTF8Encoding(false));
    }
}

/// <summary>What was laid out.</summary>
/// <param name="StaffLines">Turns of agents by source.</param>
public sealed record RealTotals(int Dialogues, IReadOnlyDictionary<string, int> StaffLines, int Recordings);
