using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Jobs.Demo;

/// <summary>The three transcript forms that speech services deliver most.</summary>
internal static class DemoTranscript
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The file's ending and content; <paramref name="form"/> chooses among JSON, SRT and VTT.</summary>
    internal static (string Ending, string Content) Write(IReadOnlyList<DemoTurn> turns, int form) => (form % 5) switch
    {
        3 => ("srt", Srt(turns)),
        4 => ("vtt", Vtt(turns)),
        _ => ("json", Whisper(turns)),
    };

    private static string Whisper(IReadOnlyList<DemoTurn> turns) => JsonSerializer.Serialize(new
    {
        task = "transcribe",
        language = "chinese",
        duration = Math.Round(turns[^1].End + 0.6, 2),
        text = string.Concat(turns.Select(turn => turn.Text)),
        segments = turns.Select((turn, index) => new { id = index, start = turn.Start, end = turn.End, text = turn.Text, speaker = turn.ByStaff ? "staff" : "citizen" }),
    }, Json);

    private static string Srt(IReadOnlyList<DemoTurn> turns)
    {
        var text = new StringBuilder();
        for (var i = 0; i < turns.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\n{Clock(turns[i].Start, ',')} --> {Clock(turns[i].End, ',')}\n{(turns[i].ByStaff ? "坐席" : "市民")}：{turns[i].Text}\n\n");
        return text.ToString();
    }

    private static string Vtt(IReadOnlyList<DemoTurn> turns)
    {
        var text = new StringBuilder("WEBVTT\n\n");
        foreach (var turn in turns)
            text.Append(CultureInfo.InvariantCulture, $"{Clock(turn.Start, '.')} --> {Clock(turn.End, '.')}\n<v {(turn.ByStaff ? "坐席" : "市民")}>{turn.Text}\n\n");
        return text.ToString();
    }

    private static string Clock(double seconds, char point) =>
        TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) + point
        + ((int)Math.Round(seconds * 1000) % 1000).ToString("000", CultureInfo.InvariantCulture);
}
