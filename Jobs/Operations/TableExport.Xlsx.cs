using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Supervision.Jobs.Operations;

public static partial class TableExport
{
    private const int SheetNameLength = 31;

    // Wide enough for a Chinese heading and a name; a reader widens the rest.
    private const double ColumnWidth = 14;
    private const double NoteWidth = 110;

    /// <summary>One sheet of rows, its heads frozen, and one of notes; numbers stay numbers, everything else is text.</summary>
    /// <param name="output">Must allow seeking.</param>
    public static async Task Xlsx(Stream output, ExportTable table, CancellationToken cancel)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = Styles();
        var sheets = new Sheets(new Sheet { Id = workbook.GetIdOfPart(await RowSheet(workbook, table, cancel)), SheetId = 1, Name = SheetName(table.Name) });
        if (table.Notes is { } notes)
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(await NoteSheet(workbook, notes, cancel)), SheetId = 2, Name = NoteSheetName });
        workbook.Workbook = new Workbook(sheets);
    }

    /// <summary>Both languages: a file travels to readers of either.</summary>
    private const string NoteSheetName = "说明 Notes";

    private static string SheetName(string name) => name.Length > SheetNameLength ? name[..SheetNameLength] : name;

    private static async Task<WorksheetPart> RowSheet(WorkbookPart workbook, ExportTable table, CancellationToken cancel)
    {
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, table.Heads.Count), Width = ColumnWidth, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Heads, HeadStyle);
        await foreach (var row in table.Rows.WithCancellation(cancel))
            WriteRow(writer, row, 0);
        writer.WriteEndElement();
        writer.WriteEndElement();
        return sheet;
    }

    private static async Task<WorksheetPart> NoteSheet(WorkbookPart workbook, IAsyncEnumerable<string> notes, CancellationToken cancel)
    {
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = NoteWidth, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        await foreach (var note in notes.WithCancellation(cancel))
            WriteRow(writer, [note], 0);
        writer.WriteEndElement();
        writer.WriteEndElement();
        return sheet;
    }

    private const uint HeadStyle = 1;

    // Excel refuses a workbook whose styles lack the two fills and the border that it takes for granted.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(CellOf(cell, style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? cell, uint style) => cell is int or long or double
        ? new Cell { StyleIndex = style, DataType = CellValues.Number, CellValue = new CellValue(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture)) }
        : new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(cell is string raw ? Said(raw) : Text(cell))) { Space = SpaceProcessingModeValues.Preserve }) };

    // XML 1.0 has no form for most control characters; a feed may have brought some.
    private static string Printable(string text) =>
        text.Any(letter => letter < ' ' && letter is not ('\t' or '\n' or '\r')) ? string.Concat(text.Where(letter => letter >= ' ' || letter is '\t' or '\n' or '\r')) : text;
}
