using System.Globalization;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest;

/// <summary>The small files a hall writes about its own machines: cameras.csv and extensions.csv.</summary>
/// <remarks>One wrong line refuses the whole file: a map that is half read would credit evidence to the wrong post.</remarks>
internal static class MappingTable
{
    public static IReadOnlyList<MappingLine> Read(ReadOnlySpan<byte> bytes, IReadOnlyDictionary<string, string> chineseNames, string[] required)
    {
        var records = CsvText.Records(StrictText.Decode(bytes)).ToList();
        if (records.Find(record => record.IsOpen) is { } open)
            throw new Refusal("quote", "a quoted field is not closed; check the quotes of this line") { Line = open.Line, Value = StrictText.Cut(open.At(0)) }.AsException();
        if (records.Count == 0)
            throw new Refusal("empty-file", "the file has no header").AsException();
        var names = records[0].Fields.Select(name => chineseNames.GetValueOrDefault(name.Trim(), name.Trim().ToLowerInvariant())).ToList();
        if (Array.Find(required, name => !names.Contains(name)) is { } missing)
            throw new Refusal("missing-column", $"the column '{missing}' is missing") { Particulars = missing, Line = records[0].Line }.AsException();
        // Blank headers may repeat: a spreadsheet leaves them behind its last column.
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1) is { } twice)
            throw new Refusal("column-twice", $"the column '{twice.Key}' is named twice") { Particulars = twice.Key, Line = records[0].Line }.AsException();
        return records.Skip(1).Select(record => new MappingLine(record, names)).ToList();
    }
}

/// <summary>One line of a mapping file, read by column name.</summary>
internal sealed class MappingLine(CsvRecord record, List<string> names)
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy/M/d"];

    public string Required(string name) => Optional(name) ?? throw Bad(name, "must not be blank");

    public string? Optional(string name)
    {
        if (record.At(names.IndexOf(name)).Trim() is not { Length: > 0 } text)
            return null;
        return !RowValues.IsLongerThan(text, RowValues.LongestKey) ? text : throw Bad(name, $"is longer than {RowValues.LongestKey} characters", text);
    }

    public bool Flag(string name) => Optional(name) switch
    {
        null or "0" or "false" or "否" => false,
        "1" or "true" or "是" => true,
        _ => throw Bad(name, "must be 1 or 0"),
    };

    public DateOnly? Day(string name)
    {
        if (Optional(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad(name, "must be a date like 2026-03-02");
    }

    public TimeZoneInfo? Zone(string name)
    {
        if (Optional(name) is not { } text)
            return null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : throw Bad(name, "must be a time zone like Asia/Shanghai");
    }

    private RefusedException Bad(string name, string reason) => Bad(name, reason, Optional(name));

    private RefusedException Bad(string name, string reason, string? value) => new Refusal("bad-mapping", $"'{name}' {reason}")
    {
        Line = record.Line,
        Column = names.IndexOf(name) + 1,
        Value = StrictText.Cut(value),
    }.AsException();
}
