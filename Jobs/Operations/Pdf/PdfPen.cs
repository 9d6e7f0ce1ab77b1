using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Supervision.Jobs.Operations.Pdf;

/// <summary>Draws one sheet from top to bottom and turns the page where it is full.</summary>
internal sealed class PdfPen(PdfDocument document, PdfSheet sheet) : IDisposable
{
    /// <summary>Points on every side of the page.</summary>
    internal const double Margin = 36;

    private const double RowHeight = 15;
    private const double LineHeight = 12;
    private const double Pad = 3;
    private const double SignatureHeight = 60;

    // What goes over to the next page with the signatures: a sheet that holds nothing else could be put under another ranking.
    private const int LinesWithSignatures = 3;
    private static readonly XPen Thin = new(XColor.FromArgb(200, 205, 212), 0.4);
    private readonly XFont _text = new(PdfFonts.Family, 8);
    private readonly XFont _bold = new(PdfFonts.Family, 8, XFontStyleEx.Bold);
    private readonly XFont _title = new(PdfFonts.Family, 16, XFontStyleEx.Bold);
    private readonly XFont _owner = new(PdfFonts.Family, 10);
    private XGraphics? _graphics;
    private double _width;
    private double _bottom;
    private double _y;

    private double Signed => sheet.Signatures.Count == 0 ? 0 : SignatureHeight;

    private XGraphics Graphics => _graphics ?? throw new InvalidOperationException("The first page has not been begun.");

    internal void Front()
    {
        Turn();
        Graphics.DrawString(sheet.Owner, _owner, XBrushes.Black, new XRect(Margin, _y, _width, 14), XStringFormats.TopCenter);
        Graphics.DrawString(sheet.Title, _title, XBrushes.Black, new XRect(Margin, _y + 15, _width, 22), XStringFormats.TopCenter);
        _y += 42;
        Graphics.DrawLine(XPens.Black, Margin, _y, Margin + _width, _y);
        _y += 5;
        foreach (var fact in sheet.Facts)
            Paragraph(fact, _text);
        _y += 4;
    }

    internal void Table()
    {
        Heads();
        foreach (var (row, left) in sheet.Rows.Select((row, i) => (row, sheet.Rows.Count - i)))
        {
            var signed = sheet.Notes.Count == 0 && left == Math.Min(LinesWithSignatures, sheet.Rows.Count) ? left * RowHeight + 8 + Signed : 0;
            if (_y + Math.Max(RowHeight, signed) > _bottom)
            {
                Turn();
                Heads();
            }
            Row(row);
        }
        _y += 8;
    }

    /// <param name="isLast">The signatures follow it.</param>
    internal void Note(string heading, IReadOnlyList<string> lines, bool isLast)
    {
        var last = isLast ? Math.Min(LinesWithSignatures, lines.Count) : 0;
        Need(lines.Count <= LinesWithSignatures ? (lines.Count + 1) * LineHeight + (isLast ? 6 + Signed : 0) : 3 * RowHeight);
        Paragraph(heading, _bold);
        for (var i = 0; i < lines.Count; i++)
        {
            if (last > 0 && i == lines.Count - last)
                Need(last * LineHeight + 6 + Signed);
            Paragraph(lines[i], _text);
        }
        _y += 6;
    }

    internal void Signatures()
    {
        if (sheet.Signatures.Count == 0)
            return;
        Need(SignatureHeight);
        _y += 34;
        var each = _width / sheet.Signatures.Count;
        for (var i = 0; i < sheet.Signatures.Count; i++)
        {
            Graphics.DrawLine(XPens.Black, Margin + i * each, _y, Margin + (i + 0.85) * each, _y);
            Graphics.DrawString(sheet.Signatures[i], _text, XBrushes.Black, new XPoint(Margin + i * each, _y + 11));
        }
        _y += 20;
    }

    public void Dispose() => _graphics?.Dispose();

    private void Turn()
    {
        _graphics?.Dispose();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = PageOrientation.Landscape;
        _graphics = XGraphics.FromPdfPage(page);
        (_width, _bottom, _y) = (page.Width.Point - 2 * Margin, page.Height.Point - Margin, Margin);
    }

    private void Need(double height)
    {
        if (_y + height > _bottom)
            Turn();
    }

    private void Heads()
    {
        Graphics.DrawRectangle(new XSolidBrush(XColor.FromArgb(232, 237, 243)), Margin, _y, _width, RowHeight);
        Cells(sheet.Columns.Select(column => column.Head).ToList(), _bold);
        _y += RowHeight;
    }

    private void Row(PdfRow row)
    {
        switch (row.Kind)
        {
            case PdfRowKind.Group:
                Graphics.DrawRectangle(new XSolidBrush(XColor.FromArgb(246, 248, 250)), Margin, _y, _width, RowHeight);
                Graphics.DrawString(row.Cells[0], _bold, XBrushes.DimGray, new XRect(Margin + Pad, _y, _width, RowHeight), XStringFormats.CenterLeft);
                break;
            case PdfRowKind.Line:
                Graphics.DrawLine(new XPen(XColors.DarkGoldenrod, 1) { DashStyle = XDashStyle.Dash }, Margin, _y + 2, Margin + _width, _y + 2);
                Graphics.DrawString(row.Cells[0], _text, XBrushes.DarkGoldenrod, new XRect(Margin + Pad, _y, _width, RowHeight), XStringFormats.CenterLeft);
                break;
            default:
                Cells(row.Cells, _text);
                break;
        }
        Graphics.DrawLine(Thin, Margin, _y + RowHeight, Margin + _width, _y + RowHeight);
        _y += RowHeight;
    }

    private void Cells(IReadOnlyList<string> cells, XFont font)
    {
        var (x, total) = (Margin, sheet.Columns.Sum(column => column.Weight));
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var wide = _width * sheet.Columns[i].Weight / total;
            var box = new XRect(x + Pad, _y, wide - 2 * Pad, RowHeight);
            Graphics.DrawString(Cut(i < cells.Count ? cells[i] : "", font, box.Width), font, XBrushes.Black, box, sheet.Columns[i].IsNumber ? XStringFormats.CenterRight : XStringFormats.CenterLeft);
            x += wide;
        }
    }

    private string Cut(string text, XFont font, double width)
    {
        if (Graphics.MeasureString(text, font).Width <= width)
            return text;
        while (text.Length > 1 && Graphics.MeasureString(text + "…", font).Width > width)
            text = text[..^1];
        return text + "…";
    }

    // Chinese breaks between any two characters, so that no words need to be known.
    private void Paragraph(string text, XFont font)
    {
        while (text.Length > 0)
        {
            var fits = text.Length;
            while (fits > 1 && Graphics.MeasureString(text[..fits], font).Width > _width)
                fits = Math.Max(1, Math.Min(fits - 1, (int)(fits * _width / Graphics.MeasureString(text[..fits], font).Width)));
            Need(LineHeight);
            Graphics.DrawString(text[..fits], font, XBrushes.Black, new XPoint(Margin, _y + 9));
            _y += LineHeight;
            text = text[fits..];
        }
    }
}
