using System.Globalization;
using System.Xml;

namespace Supervision.Ingest.Tables.Spreadsheets;

/// <summary>An XLSX workbook as rows of text, read forward only; formulas are never evaluated.</summary>
internal sealed class XlsxTable : TableReader
{
    // A row of a spreadsheet has at most 16,384 cells; what lies far right is no column of a feed.
    private const int LastColumn = 16_384;

    private readonly SafeZip _zip;
    private readonly XlsxBook _book;
    private int _sheet = -1;
    private XmlReader? _xml;
    private long _row;
    private bool _hasCells;

    internal XlsxTable(Stream file)
    {
        _zip = new SafeZip(file);
        try
        {
            _book = SafeZip.Guarded(() => new XlsxBook(_zip));
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    public override string? SheetName => _sheet >= 0 && _sheet < _book.Sheets.Count ? _book.Sheets[_sheet].Name : null;

    public override DateTime? SerialEpoch => _book.Epoch;

    public override bool PadsRows => true;

    public override bool IsEmptySheet => !_hasCells;

    public override bool NextSheet()
    {
        _xml?.Dispose();
        _xml = null;
        _row = 0;
        _hasCells = false;
        if (++_sheet >= _book.Sheets.Count)
            return false;
        _xml = SafeZip.Guarded(() => _zip.Xml(_book.Sheets[_sheet].Part) ?? throw new InvalidDataException($"no {_book.Sheets[_sheet].Part}"));
        return true;
    }

    public override bool Read(TableRow row)
    {
        row.Clear();
        return _xml is not null && SafeZip.Guarded(() => ReadRow(_xml, row));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _xml?.Dispose();
            _zip.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool ReadRow(XmlReader xml, TableRow row)
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            // Writers may leave the number out; the format then counts on from the row before.
            _row = long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
            row.Line = _row;
            ReadCells(xml, row);
            // Formatted but empty cells reach to the right edge of many sheets and would count as surplus columns.
            while (row.Fields.Count > 0 && row.Fields[^1].Length == 0)
                row.Fields.RemoveAt(row.Fields.Count - 1);
            if (row.Fields.Count == 0)
                continue;
            _hasCells = true;
            return true;
        }
        return false;
    }

    private void ReadCells(XmlReader xml, TableRow row)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                xml.Read();
                continue;
            }
            var column = ColumnOf(xml.GetAttribute("r"), row.Fields.Count);
            var text = CellText(xml);
            // Before the padding below: a reference far to the right must not make a row of a million fields.
            if (column >= LastColumn || text.Length == 0)
                continue;
            while (row.Fields.Count <= column)
                row.Fields.Add("");
            row.Fields[column] = text;
            Check(text, column, row);
        }
    }

    private static void Check(string text, int column, TableRow row)
    {
        if (row.Problem is not null)
            return;
        row.Problem = text.Contains('\uFFFD', StringComparison.Ordinal) ? RowReasons.Damaged()
            : text.Contains('\0', StringComparison.Ordinal) ? RowReasons.Nul() : null;
        row.ProblemField = column;
    }

    /// <summary>A cell as text; the reader goes behind the cell.</summary>
    private string CellText(XmlReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        string? value = null, formula = null, inline = null;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                // The stored result is what the sender saw; formulas are not computed again, here or elsewhere.
                value = xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
                formula = xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                inline = XlsxBook.TextOf(xml);
            else
                xml.Read();
        }
        xml.Read();
        // A formula without a stored result has only its own text to keep.
        if (string.IsNullOrEmpty(value) && inline is null)
            return string.IsNullOrEmpty(formula) ? "" : "=" + formula;
        return inline ?? Shown(type, value!, style);
    }

    private string Shown(string type, string value, int style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var text) && text < _book.Texts.Count
            ? _book.Texts[text] : throw new InvalidDataException($"no shared text {value}"),
        "str" => XlsxBook.Unescaped(value),
        "b" => value is "1" or "true" ? "true" : "false",
        "d" or "e" or "inlineStr" => value,
        _ => SheetNumber.Text(value, style < _book.IsDateStyle.Count && _book.IsDateStyle[style], _book.Epoch),
    };

    private static int ColumnOf(string? reference, int next)
    {
        if (reference is null)
            return next;
        var column = 0;
        foreach (var letter in reference)
        {
            // Stops before the number overflows: the letters come from the file.
            if (letter is < 'A' or > 'Z' || column > LastColumn)
                break;
            column = column * 26 + (letter - 'A' + 1);
        }
        return column == 0 ? next : column - 1;
    }
}
