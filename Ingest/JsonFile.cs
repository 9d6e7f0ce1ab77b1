using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Supervision.Ingest;

/// <summary>One JSON text under the rules of input.md 10, whose values can still be pointed at in the file.</summary>
internal sealed class JsonFile
{
    // Which of two equal keys holds differs from parser to parser; input.md 10 refuses both.
    private static readonly JsonDocumentOptions Rules = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private readonly byte[] _utf8;
    private readonly int _firstLine;
    private int[]? _lineEnds;

    private JsonFile(byte[] utf8, int firstLine, JsonElement root)
    {
        _utf8 = utf8;
        _firstLine = firstLine;
        Root = root;
    }

    public JsonElement Root { get; }

    /// <exception cref="RefusedException">No JSON, duplicate keys, NaN, or deeper than 64.</exception>
    /// <param name="text">One JSON value.</param>
    /// <param name="firstLine">Line of the file on which it starts.</param>
    public static JsonFile Parse(string text, int firstLine = 1)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        try
        {
            // Never disposed: the elements are read as long as the file is, and an undisposed document only skips a pool.
            return new(utf8, firstLine, JsonDocument.Parse(utf8, Rules).RootElement);
        }
        catch (JsonException bad)
        {
            throw new Refusal("bad-json", "not JSON as it must be (no NaN, no key twice, at most 64 deep): " + FirstSentence(bad.Message))
            {
                // The parser counts from 0, people and editors from 1.
                Line = (int?)bad.LineNumber + firstLine,
                Column = (int?)bad.BytePositionInLine + 1,
            }.AsException();
        }
        catch (InvalidOperationException)
        {
            // The parser decodes keys to compare them and meets half of a surrogate pair there.
            throw new Refusal("damaged-text", "a key holds half of a surrogate pair").AsException();
        }
    }

    /// <summary>Line of a value in the file, from 1.</summary>
    public int? LineOf(JsonElement at) =>
        _utf8.AsSpan().Overlaps(JsonMarshal.GetRawUtf8Value(at), out var offset) ? LineAt(offset) : null;

    /// <summary>One JSON value, or a log with one JSON object on each line.</summary>
    public static IReadOnlyList<JsonFile> ParseMany(string text)
    {
        var lines = text.Split('\n').Select((line, i) => (Text: line.Trim(), Number: i + 1)).Where(line => line.Text.Length > 0).ToList();
        // Every line must look whole: a pretty-printed object has lines too.
        var isLog = lines.Count > 1 && lines.TrueForAll(line => line.Text is ['{', .., '}']);
        return isLog ? lines.ConvertAll(line => Parse(line.Text, line.Number)) : [Parse(text)];
    }

    public RefusedException Refuse(JsonElement at, string code, string reason)
    {
        var raw = JsonMarshal.GetRawUtf8Value(at);
        if (!_utf8.AsSpan().Overlaps(raw, out var offset))
            return new Refusal(code, reason).AsException();
        var before = _utf8.AsSpan(0, offset);
        return new Refusal(code, reason)
        {
            Line = LineAt(offset),
            Column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1,
            Value = StrictText.Cut(at.GetRawText()),
        }.AsException();
    }

    /// <summary>The member of an object, or null when it is missing or JSON null.</summary>
    public JsonElement? Member(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? value
            : null;

    /// <summary>Follows names from one object to the next.</summary>
    public JsonElement? Path(JsonElement holder, params ReadOnlySpan<string> names)
    {
        JsonElement? at = holder;
        foreach (var name in names)
            at = at is { } here ? Member(here, name) : null;
        return at;
    }

    public IEnumerable<JsonElement> Items(JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array)
            throw Refuse(array, "not-a-list", "a list was expected");
        return array.EnumerateArray();
    }

    public IEnumerable<JsonElement> Items(JsonElement holder, string name) =>
        Member(holder, name) is { } array ? Items(array) : [];

    /// <summary>Text of a string, or of a number written without quotes.</summary>
    public string? OptionalText(JsonElement holder, string name) =>
        Member(holder, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : Text(value);

    public string RequiredText(JsonElement holder, string name) =>
        OptionalText(holder, name) ?? throw Refuse(holder, "missing-value", $"'{name}' is missing");

    public string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Refuse(value, "not-text", "text was expected");
        try
        {
            var text = value.GetString()!;
            return text.AsSpan().IndexOfAny('\uFFFD', '\0') < 0
                ? text
                : throw Refuse(value, "damaged-text", "holds U+FFFD or NUL: the text was damaged before it came here");
        }
        catch (InvalidOperationException)
        {
            throw Refuse(value, "damaged-text", "half of a surrogate pair");
        }
    }

    /// <summary>A finite number, also where the writer put it in quotes.</summary>
    public double? OptionalNumber(JsonElement holder, string name) => Member(holder, name) is { } value ? Number(value, name) : null;

    public double RequiredNumber(JsonElement holder, string name) =>
        OptionalNumber(holder, name) ?? throw Refuse(holder, "missing-value", $"'{name}' is missing");

    public double Number(JsonElement value, string name)
    {
        var number = double.NaN;
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out number),
            // Some services quote their numbers; NaN and Infinity parse here and are refused below.
            JsonValueKind.String => double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        return isNumber && double.IsFinite(number) ? number : throw Refuse(value, "not-a-number", $"'{name}' is no finite number");
    }

    /// <summary>Line ends are found once: a transcript asks for the line of each of its segments.</summary>
    private int LineAt(int offset)
    {
        _lineEnds ??= Enumerable.Range(0, _utf8.Length).Where(i => _utf8[i] == '\n').ToArray();
        var found = Array.BinarySearch(_lineEnds, offset);
        return (found < 0 ? ~found : found) + _firstLine;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
