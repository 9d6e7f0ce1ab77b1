using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Supervision.Jobs.Operations;

public static partial class TableExport
{
    private const int SheetNameLength = 31;

    /// <summary>One sheet; numbers stay numbers, everything else is text.</summary>
    /// <param name="output">Must allow seeking.</param>
    public static async Task Xlsx(Stream output, ExportTable table, CancellationToken cancel)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, table.Heads);
            await foreach (var row in table.Rows.WithCancellation(cancel))
                WriteRow(writer, row);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        var name = table.Name.Length > SheetNameLength ? table.Name[..SheetNameLength] : table.Name;
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = name }));
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(CellOf(cell));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? cell) => cell is int or long or double
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture)) }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(cell is string raw ? Said(raw) : Text(cell))) { Space = SpaceProcessingModeValues.Preserve }) };

    // XML 1.0 has no form for most control characters; a feed may have brought some.
    private static string Printable(string text) =>
        text.Any(letter => letter < ' ' && letter is not ('\t' or '\n' or '\r')) ? string.Concat(text.Where(letter => letter >= ' ' || letter is '\t' or '\n' or '\r')) : text;
}
