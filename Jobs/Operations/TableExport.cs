using System.Globalization;
using System.Text;

namespace Supervision.Jobs.Operations;

/// <summary>A list on its way out: its name, its column heads, and its rows one at a time.</summary>
public sealed record ExportTable(string Name, IReadOnlyList<string> Heads, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>What the numbers rest on, such as the formula and its version. A workbook shows it on a sheet of its own; a CSV after the rows, so that the table still begins in the first line.</summary>
    public IAsyncEnumerable<string>? Notes { get; init; }
}

/// <summary>Writes lists as CSV or XLSX; a cell that a spreadsheet would run as a formula is made plain text.</summary>
public static partial class TableExport
{
    // What Excel, WPS and LibreOffice take as the start of a formula, in both widths; tab and line ends hide one.
    private static readonly System.Buffers.SearchValues<char> FormulaStarts = System.Buffers.SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The text with an apostrophe in front where it could start a formula.</summary>
    public static string Plain(string text) =>
        text.AsSpan().TrimStart(' ') is [var first, ..] && FormulaStarts.Contains(first) ? "'" + text : text;

    // Everything that leaves as a list leaves without anybody's numbers.
    private static string Said(string raw) => Plain(PhoneMask.Of(raw)!);

    /// <summary>UTF-8 with a byte order mark, which Excel needs to show Chinese.</summary>
    public static async Task Csv(Stream output, ExportTable table, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(table.Heads));
        await foreach (var row in table.Rows.WithCancellation(cancel))
            await writer.WriteAsync(Line(row));
        if (table.Notes is { } notes)
        {
            await writer.WriteAsync("\r\n");
            await foreach (var note in notes.WithCancellation(cancel))
                await writer.WriteAsync(Line([note]));
        }
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Quoted(object? cell)
    {
        var text = cell is string raw ? Said(raw) : Text(cell);
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>Numbers and dates in the one form that every program reads.</summary>
    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
