using System.Globalization;
using System.Text;
using System.Xml;

namespace Supervision.Ingest.Tables.Spreadsheets;

/// <summary>What the sheets of a workbook share: their names and parts, texts, date formats, the epoch.</summary>
internal sealed class XlsxBook
{
    // 1900 counts a 29 February that never was: serial 60 and above start one day earlier.
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly System.Buffers.SearchValues<char> DateLetters = System.Buffers.SearchValues.Create("ymdhs年月日时分秒");
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    internal XlsxBook(SafeZip zip)
    {
        var targets = Targets(zip);
        using (var book = zip.Xml("xl/workbook.xml") ?? throw new InvalidDataException("no xl/workbook.xml"))
            ReadBook(book, targets);
        ReadTexts(zip);
        ReadStyles(zip);
    }

    internal DateTime Epoch { get; private set; } = Epoch1900;

    internal List<(string Name, string Part)> Sheets { get; } = [];

    internal List<string> Texts { get; } = [];

    /// <summary>By style index: whether its numbers are dates or times.</summary>
    internal List<bool> IsDateStyle { get; } = [];

    private static Dictionary<string, string> Targets(SafeZip zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var relations = zip.Xml("xl/_rels/workbook.xml.rels");
        while (relations?.Read() == true)
        {
            if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                targets[relations.GetAttribute("Id") ?? ""] = PartOf(relations.GetAttribute("Target") ?? "");
        }
        return targets;
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private void ReadBook(XmlReader book, Dictionary<string, string> targets)
    {
        while (book.Read())
        {
            if (book is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" } && book.GetAttribute("date1904") is "1" or "true")
                Epoch = Epoch1904;
            if (book is not { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                continue;
            var id = book.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                // Strict Open XML has namespaces of its own.
                ?? book.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";
            // A chart sheet has no rows, and its part would be reported as a sheet without a header.
            if (targets.TryGetValue(id, out var part) && !part.Contains("chartsheets/", StringComparison.Ordinal))
                Sheets.Add((book.GetAttribute("name") ?? "", part));
        }
    }

    private void ReadTexts(SafeZip zip)
    {
        using var texts = zip.Xml("xl/sharedStrings.xml");
        while (texts?.Read() == true)
        {
            if (texts is { NodeType: XmlNodeType.Element, LocalName: "si" })
                Texts.Add(TextOf(texts));
        }
    }

    /// <summary>The runs of a text element, without its phonetic hints; the reader ends on its end tag.</summary>
    internal static string TextOf(XmlReader element)
    {
        if (element.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = element.Depth;
        element.Read();
        while (element.Depth > depth)
        {
            if (element is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                // Readings for East Asian text stand beside the words, and would be read as part of a name.
                element.Skip();
                continue;
            }
            if (element is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(element.ReadElementContentAsString());
                continue;
            }
            element.Read();
        }
        return Unescaped(text.ToString());
    }

    /// <summary>Spreadsheets write characters that XML cannot hold as <c>_x000D_</c>.</summary>
    internal static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0; at = text.IndexOf("_x", Math.Max(done, at + 1), StringComparison.Ordinal))
        {
            if (at + 7 > text.Length || text[at + 6] != '_'
                || !int.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                continue;
            plain.Append(text, done, at - done).Append((char)code);
            done = at + 7;
            if (done >= text.Length)
                break;
        }
        return plain.Append(text, done, text.Length - done).ToString();
    }

    private void ReadStyles(SafeZip zip)
    {
        using var styles = zip.Xml("xl/styles.xml");
        var formats = new Dictionary<int, bool>();
        var isCellStyles = false;
        while (styles?.Read() == true)
        {
            if (styles.NodeType != XmlNodeType.Element)
            {
                // Named styles have the same element name; only the list of cell formats is what a cell's number counts in.
                isCellStyles &= styles is not { NodeType: XmlNodeType.EndElement, LocalName: "cellXfs" };
                continue;
            }
            if (styles.LocalName == "numFmt")
                formats[Number(styles.GetAttribute("numFmtId"))] = IsDateFormat(styles.GetAttribute("formatCode") ?? "");
            else if (styles.LocalName == "cellXfs")
                isCellStyles = !styles.IsEmptyElement;
            else if (styles.LocalName == "xf" && isCellStyles)
                IsDateStyle.Add(IsDate(Number(styles.GetAttribute("numFmtId")), formats));
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Built-in formats: 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asian versions.
    private static bool IsDate(int format, Dictionary<int, bool> formats) =>
        formats.TryGetValue(format, out var isDate) ? isDate : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool IsDateFormat(string code)
    {
        var plain = new StringBuilder();
        var (isQuoted, isBracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c is '\\' or '_' or '*' && !isQuoted)
                i++;
            // Colours and locales stand in brackets, and so do elapsed hours, which are times.
            else if (c is '[' or ']' && !isQuoted)
                isBracketed = c == '[' && !IsElapsed(code.AsSpan(i));
            else if (!isQuoted && !isBracketed)
                plain.Append(char.ToLowerInvariant(c));
        }
        var text = plain.ToString();
        return text != "general" && text.AsSpan().ContainsAny(DateLetters);
    }

    private static bool IsElapsed(ReadOnlySpan<char> rest) => rest.Length > 1 && char.ToLowerInvariant(rest[1]) is 'h' or 'm' or 's' && rest[..Math.Min(4, rest.Length)].Contains(']');
}
