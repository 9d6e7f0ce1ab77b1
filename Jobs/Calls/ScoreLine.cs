using System.Globalization;
using System.Text.Json;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Calls;

/// <summary>One dialogue of the machine interface: <c>docs/score.md</c> is its contract.</summary>
public sealed record ScoreLine(string Id, IReadOnlyList<Turn> Turns)
{
    /// <exception cref="FormatException">Anything that the contract does not allow, in words.</exception>
    public static ScoreLine Parse(string line)
    {
        using var document = Read(line);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("a line holds one JSON object");
        if (!root.TryGetProperty("turns", out var turns) || turns.ValueKind != JsonValueKind.Array)
            throw new FormatException("'turns' must be a list");
        return new ScoreLine(ReadId(root), [.. turns.EnumerateArray().Select(ParseTurn)]);
    }

    private static JsonDocument Read(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"not JSON at column {broken.BytePositionInLine + 1}", broken);
        }
    }

    private static string ReadId(JsonElement root) => root.TryGetProperty("id", out var id) switch
    {
        true when id.ValueKind == JsonValueKind.String => Text(id, "id"),
        // As written: a long number read as a double would come back as another id.
        true when id.ValueKind == JsonValueKind.Number => id.GetRawText(),
        _ => throw new FormatException("'id' must be a text or a number"),
    };

    private static Turn ParseTurn(JsonElement turn, int index)
    {
        if (turn.ValueKind != JsonValueKind.Object)
            throw new FormatException($"turn {index} must be an object");
        if (!turn.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            throw new FormatException($"turn {index}: 'text' must be a text");
        var start = Seconds(turn, "start", index);
        var end = Seconds(turn, "end", index);
        // False while either is missing: turns without times are allowed.
        if (end < start)
            throw new FormatException($"turn {index}: 'end' {end} lies before 'start' {start}");
        return new Turn(index, ParseSpeaker(turn, index), Text(text, $"turn {index} text"), start, end);
    }

    private static Speaker ParseSpeaker(JsonElement turn, int index)
    {
        var speaker = turn.TryGetProperty("speaker", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return speaker switch
        {
            "staff" => Speaker.Staff,
            "citizen" => Speaker.Citizen,
            null => throw new FormatException($"turn {index}: 'speaker' must be \"staff\" or \"citizen\""),
            _ => throw new FormatException($"turn {index}: 'speaker' is \"{speaker}\", must be \"staff\" or \"citizen\""),
        };
    }

    private static double? Seconds(JsonElement turn, string name, int index)
    {
        if (!turn.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && double.IsFinite(seconds) && seconds >= 0
            ? seconds
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"turn {index}: '{name}' must be seconds from 0 on, not {value.GetRawText()}"));
    }

    /// <summary>A lone half of a surrogate pair is legal in JSON escapes and no text.</summary>
    private static string Text(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        // A lone surrogate escape is valid JSON but no text; the reader says so only when the value is fetched.
        catch (InvalidOperationException broken)
        {
            throw new FormatException($"'{name}' holds half a character", broken);
        }
    }
}
