using System.Globalization;

namespace Supervision.Ingest.Calls.Telephony;

/// <summary>Values that telephone systems write alike.</summary>
internal static class RecordFields
{
    // Longer than any line is left open; beyond that the field is no length.
    private const double LongestSeconds = 7 * 24 * 3600;

    /// <summary>Seconds that are not negative and no longer than a week.</summary>
    public static double Seconds(string text, string name, int line) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= LongestSeconds
            ? seconds
            : throw Bad("bad-seconds", $"'{name}' is no length in seconds", text, line);

    public static DateTime Time(string text, string name, int line) =>
        WrittenInstant.Parse(text) ?? throw Bad("bad-time", $"'{name}' is no time", text, line);

    /// <summary>The extension in a channel such as <c>SIP/8002-0000000d</c>, <c>PJSIP/8002-0001</c> or <c>Local/600@from-queue-01;2</c>.</summary>
    public static string? ExtensionOfChannel(string channel)
    {
        var slash = channel.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return null;
        var name = channel[(slash + 1)..];
        // The last dash: extensions and trunk names may hold one themselves.
        var end = name.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? at : name.LastIndexOf('-');
        return (end < 0 ? name : name[..end]) is { Length: > 0 } extension ? extension : null;
    }

    /// <summary>The name without the folders in front: the system's folders are not ours.</summary>
    /// <exception cref="RefusedException">A control character in the name (input.md 7).</exception>
    public static string? FileName(string? path, int? line)
    {
        var name = path?.Trim() is { Length: > 0 } text ? text[(text.LastIndexOfAny(['/', '\\']) + 1)..] : null;
        if (string.IsNullOrEmpty(name))
            return null;
        return name.Any(char.IsControl)
            ? throw new Refusal("file-name", "the recording's name holds a control character") { Value = StrictText.Cut(name), Line = line }.AsException()
            : name;
    }

    /// <summary>Texts without blanks and repetitions.</summary>
    public static IReadOnlyList<string> Known(params ReadOnlySpan<string?> texts)
    {
        var known = new List<string>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text) && !known.Contains(text.Trim()))
                known.Add(text.Trim());
        }

        return known;
    }

    public static RefusedException Bad(string code, string reason, string? value, int line) =>
        new Refusal(code, reason) { Value = StrictText.Cut(value), Line = line }.AsException();

    /// <summary>As <see cref="Each{T}"/>, and sets aside what could not be read as text.</summary>
    public static CallRecords EachLine(string format, IEnumerable<CsvRecord> records, Func<CsvRecord, CallLeg?> read) => Each(format, records, record =>
    {
        if (record.IsOpen)
            throw Bad("quote", "a quoted field is not closed; check the quotes of this line", record.At(0), record.Line);
        if (record.Fields.FirstOrDefault(field => field.Contains('\uFFFD', StringComparison.Ordinal)) is { } bad)
            throw Bad("bytes", "bytes that do not decode, or U+FFFD; export this line again as UTF-8", bad, record.Line);
        if (record.Fields.FirstOrDefault(field => field.Contains('\0', StringComparison.Ordinal)) is { } nul)
            throw Bad("nul-character", "a NUL character; remove it", nul, record.Line);
        return read(record);
    });

    /// <summary>Reads record by record; one that is broken is set aside.</summary>
    public static CallRecords Each<T>(string format, IEnumerable<T> records, Func<T, CallLeg?> read)
    {
        var legs = new List<CallLeg>();
        var refusals = new List<Refusal>();
        foreach (var record in records)
        {
            try
            {
                if (read(record) is { } leg)
                    legs.Add(leg);
            }
            catch (RefusedException refused)
            {
                refusals.Add(refused.Refusal);
            }
        }

        return new CallRecords { Format = format, Legs = legs, Refusals = refusals };
    }
}
