using System.IO.Compression;
using System.Security;
using System.Text;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>Makes XLSX files cell by cell, odd ones included.</summary>
internal sealed class SheetFile
{
    private readonly List<(string Name, string Xml)> _sheets = [];

    /// <summary>Extra parts, or other contents of known ones.</summary>
    internal Dictionary<string, string> Parts { get; } = [];

    /// <summary>A sheet of inline texts.</summary>
    internal SheetFile Texts(string name, params string?[][] rows) => Cells(name, rows.Select(row => row.Select(Text).ToArray()).ToArray());

    /// <summary>A sheet of cells as made by the methods below; null leaves a cell out.</summary>
    internal SheetFile Cells(string name, params string?[][] rows)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
                xml.Append(rows[r][c]?.Replace("<c", $"<c r=\"{ColumnName(c)}{r + 1}\"", StringComparison.Ordinal));
            xml.Append("</row>");
        }
        _sheets.Add((name, xml.Append("</sheetData></worksheet>").ToString()));
        return this;
    }

    internal static string? Text(string? text) => text is null ? null : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    internal static string Number(string value) => $"<c><v>{value}</v></c>";

    /// <summary>A number formatted as date and time.</summary>
    internal static string Date(string serial) => $"<c s=\"1\"><v>{serial}</v></c>";

    internal static string Formula(string formula, string? value) => $"<c t=\"str\"><f>{formula}</f>{(value is null ? "" : $"<v>{value}</v>")}</c>";

    internal static byte[] OfCsv(params string[][] rows) => new SheetFile().Texts("Sheet1", rows).Bytes();

    internal byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + "</Relationships>");
            Add(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
            foreach (var part in Parts.Keys.Where(part => zip.Mode == ZipArchiveMode.Create && !IsKnown(part)))
                Add(zip, part, Parts[part], isExtra: true);
        }
        return memory.ToArray();
    }

    private bool IsKnown(string part) => part is "xl/workbook.xml" or "xl/_rels/workbook.xml.rels" or "xl/styles.xml" || part.StartsWith("xl/worksheets/", StringComparison.Ordinal);

    private void Add(ZipArchive zip, string part, string xml, bool isExtra = false)
    {
        using var stream = zip.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(!isExtra && Parts.TryGetValue(part, out var other) ? other : xml));
    }

    private static string ColumnName(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
