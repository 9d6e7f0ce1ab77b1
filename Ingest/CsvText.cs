using System.Text;

namespace Supervision.Ingest;

/// <summary>One record of a comma-separated text with the line on which it starts, from 1.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>A quote opens in its line and closes nowhere; the line is then its only field.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The field at an index, or nothing where the record is shorter.</summary>
    public string At(int index) => index >= 0 && index < Fields.Count ? Fields[index] : "";
}

/// <summary>Splits exports of telephone systems, which have no header or one of their own.</summary>
internal static class CsvText
{
    /// <summary>Quoted fields may hold commas, doubled quotes and line ends; records without any content are passed over.</summary>
    public static IEnumerable<CsvRecord> Records(string text)
    {
        var at = 0;
        var line = 1;
        while (at < text.Length)
        {
            var (start, startLine) = (at, line);
            var fields = new List<string>();
            var isOpen = false;
            while (ReadField(text, ref at, ref line, fields, ref isOpen))
            {
            }

            if (isOpen)
            {
                // What follows the line has done nothing wrong: reading goes on behind it.
                var end = text.AsSpan(start).IndexOfAny('\r', '\n');
                at = end < 0 ? text.Length : start + end + (text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
                line = startLine + 1;
                yield return new CsvRecord(startLine, [end < 0 ? text[start..] : text.Substring(start, end)]) { IsOpen = true };
                continue;
            }

            if (fields.Count > 1 || fields[0].Trim().Length > 0)
                yield return new CsvRecord(startLine, fields);
        }
    }

    /// <summary>Adds one field; false when it was the last of its record.</summary>
    private static bool ReadField(string text, ref int at, ref int line, List<string> fields, ref bool isOpen)
    {
        var field = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"')
            {
                isOpen |= !ReadQuoted(text, ref at, ref line, field);
                continue;
            }

            if (c is not (',' or '\r' or '\n'))
            {
                field.Append(c);
                continue;
            }

            fields.Add(field.ToString());
            if (c == ',')
                return true;
            if (c == '\r' && at < text.Length && text[at] == '\n')
                at++;
            line++;
            return false;
        }

        fields.Add(field.ToString());
        return false;
    }

    /// <summary>False where the text ends before the quote.</summary>
    private static bool ReadQuoted(string text, ref int at, ref int line, StringBuilder field)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"' && (at >= text.Length || text[at] != '"'))
                return true;
            if (c == '"')
                at++;
            if (c == '\n' || (c == '\r' && (at >= text.Length || text[at] != '\n')))
                line++;
            field.Append(c);
        }
        return false;
    }
}
