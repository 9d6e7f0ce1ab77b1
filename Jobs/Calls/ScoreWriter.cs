using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>Writes one scored dialogue as one line of JSON.</summary>
public sealed class ScoreWriter(bool explain)
{
    // Chinese stays readable in the file; nothing here is put into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReadOnlyMemory<byte> Write(ScoreLine line, CallScore score, double threshold)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", line.Id);
            json.WriteStartArray("turns");
            foreach (var turn in score.Turns)
                WriteTurn(json, line.Turns[turn.Index].Text, turn, threshold);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private void WriteTurn(Utf8JsonWriter json, string text, TurnScore turn, double threshold)
    {
        json.WriteStartObject();
        json.WriteNumber("index", turn.Index);
        json.WriteBoolean("violation", turn.IsViolation(threshold));
        // The flag above is of the unrounded number: a rounded one could contradict it at the threshold.
        json.WriteNumber("probability", Math.Round(turn.Probability, 4));
        json.WriteBoolean("remedied", turn.IsRemedied(threshold));
        json.WriteStartArray("hits");
        foreach (var hit in turn.Hits)
            WriteHit(json, text, hit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteHit(Utf8JsonWriter json, string text, CallHit hit)
    {
        json.WriteStartObject();
        json.WriteString("clause", hit.Rule.Citation);
        json.WriteString("phrase", hit.Phrase.Length > 0 ? hit.Phrase : text[hit.Start..hit.End]);
        json.WriteString("match", hit.Match switch { MatchKind.Exact => "exact", MatchKind.Pinyin => "pinyin", _ => "model" });
        // Other languages count characters; UTF-16 units would shift every position behind an emoji or a rare character.
        json.WriteNumber("start", CodePoints(text, hit.Start));
        json.WriteNumber("end", CodePoints(text, hit.End));
        json.WriteNumber("probability", Math.Round(hit.Probability, 4));
        if (explain)
            WriteReasons(json, hit);
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, CallHit hit)
    {
        json.WriteString("rule", hit.Rule.Rule.Key);
        json.WriteString("status", hit.Rule.Rule.Status.ToString());
        json.WriteBoolean("remedied", hit.IsRemedied);
        json.WriteString("reason", hit.Reason);
        if (hit.StartSeconds is { } start)
            json.WriteNumber("startSeconds", Math.Round(start, 2));
        if (hit.EndSeconds is { } end)
            json.WriteNumber("endSeconds", Math.Round(end, 2));
    }

    /// <summary>Positions count Unicode code points, so that every language finds the same words.</summary>
    private static int CodePoints(string text, int utf16)
    {
        var points = utf16;
        for (var i = 1; i < utf16; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                points--;
        return points;
    }
}
