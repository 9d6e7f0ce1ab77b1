using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Supervision.Jobs.Operations.Pdf;

/// <summary>Writes a sheet as PDF: A4 across, heads repeated on every page, page numbers, fonts embedded.</summary>
public static class PdfExport
{
    /// <exception cref="InvalidOperationException">No font was found; see <see cref="PdfFonts"/>.</exception>
    public static byte[] Write(PdfSheet sheet)
    {
        PdfFonts.Install();
        using var document = new PdfDocument();
        document.Info.Title = $"{sheet.Owner} {sheet.Title}";
        using (var pen = new PdfPen(document, sheet))
        {
            pen.Front();
            pen.Table();
            for (var i = 0; i < sheet.Notes.Count; i++)
                pen.Note(sheet.Notes[i].Heading, sheet.Notes[i].Lines, isLast: i == sheet.Notes.Count - 1);
            pen.Signatures();
        }
        Number(document, sheet.Foot);
        using var output = new MemoryStream();
        document.Save(output, closeStream: false);
        return output.ToArray();
    }

    // How many pages there are is known only at the end.
    private static void Number(PdfDocument document, string foot)
    {
        var font = new XFont(PdfFonts.Family, 7.5);
        for (var i = 0; i < document.PageCount; i++)
        {
            using var graphics = XGraphics.FromPdfPage(document.Pages[i]);
            var box = new XRect(PdfPen.Margin, document.Pages[i].Height.Point - PdfPen.Margin + 6, document.Pages[i].Width.Point - 2 * PdfPen.Margin, 12);
            graphics.DrawString(foot, font, XBrushes.DimGray, box, XStringFormats.TopLeft);
            graphics.DrawString(string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {document.PageCount}"), font, XBrushes.DimGray, box, XStringFormats.TopRight);
        }
    }
}
