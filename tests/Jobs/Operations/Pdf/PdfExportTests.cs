using System.Text;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;
using Supervision.Jobs.Operations.Pdf;

namespace Supervision.Jobs.Tests.Operations.Pdf;

public class PdfExportTests
{
    [FontFact]
    public void Sheet_OfManyRows_TurnsThePageAndEmbedsItsFont()
    {
        var file = PdfExport.Write(Sheet(120));
        using var document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);

        Assert.InRange(document.PageCount, 4, 6);
        Assert.Contains("/FontFile2", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        // A subset: the whole font would be some megabytes.
        Assert.InRange(file.Length, 10_000, 600_000);
    }

    [FontFact]
    public void Sheet_WithoutRows_IsOnePage()
    {
        using var document = PdfReader.Open(new MemoryStream(PdfExport.Write(Sheet(0))), PdfDocumentOpenMode.Import);

        Assert.Equal(1, document.PageCount);
    }

    [FontFact]
    public void Signatures_WhereverThePageEnds_NeverStandAlone()
    {
        for (var lines = 1; lines <= 45; lines++)
        {
            Assert.True(TextsOnLastPage(Sheet(3) with { Notes = [("公式", [.. Enumerable.Range(1, lines).Select(i => $"points: {i}")])] }) > FootAndSignatures, $"alone after {lines} lines");
            Assert.True(TextsOnLastPage(Sheet(lines) with { Notes = [] }) > FootAndSignatures, $"alone after {lines} rows");
        }
    }

    // The foot's two halves and three names.
    private const int FootAndSignatures = 5;

    private static int TextsOnLastPage(PdfSheet sheet)
    {
        using var document = PdfReader.Open(new MemoryStream(PdfExport.Write(sheet)), PdfDocumentOpenMode.Import);
        return ContentReader.ReadContent(document.Pages[^1]).OfType<COperator>().Count(operation => operation.OpCode.Name is "Tj" or "TJ");
    }

    [Fact]
    public void Face_WithPostScriptOutlines_CannotBeEmbedded() =>
        Assert.Null(TrueTypeFace.First([.. "OTTO"u8, 0, 1, 0, 0, 0, 0, 0, 0, .. "CFF "u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0]));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(40)]
    public void Face_OfACutFile_IsNone(int length) => Assert.Null(TrueTypeFace.First(new byte[length]));

    [Fact]
    public void Face_OfACollection_BecomesAFileOfItsOwn()
    {
        // One collection of one face with one table of four bytes, which lies before its directory.
        byte[] collection = [.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 20, 9, 8, 7, 6, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "glyf"u8, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 4];
        var face = TrueTypeFace.First(collection)!;

        Assert.Equal((32, 28), (face.Length, face[12 + 11]));
        Assert.Equal([9, 8, 7, 6], face[28..]);
    }

    private static PdfSheet Sheet(int rows) => new()
    {
        Owner = "望澜市政务服务大厅", Title = "考核 · 2026 年 3 月", Facts = ["优秀名额 20%，共 4 人", new string('长', 200)],
        Columns = [new PdfColumn("名次", 1, true), new PdfColumn("姓名", 3, false)],
        Rows = [.. Enumerable.Range(1, rows).Select(i => new PdfRow(i % 30 == 0 ? PdfRowKind.Group : PdfRowKind.Plain, [$"{i}", "司徒明远"]))],
        Notes = [("公式", ["base: 100"])], Signatures = ["制表：", "复核：", "签发："], Foot = "SHA-256 …",
    };
}

/// <summary>Runs where a font can be embedded, and says so where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FontFactAttribute : FactAttribute
{
    public FontFactAttribute()
    {
        if (!PdfFonts.IsReady)
            Skip = $"No font with Chinese outlines: install fonts-wqy-microhei or set {PdfFonts.Variable}.";
    }
}
