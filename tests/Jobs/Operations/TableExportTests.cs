using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Supervision.Jobs.Operations;

namespace Supervision.Jobs.Tests.Operations;

public sealed class TableExportTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+8610", "'+8610")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("态度=好", "态度=好")]
    [InlineData("", "")]
    public void Text_ThatCouldStartAFormula_IsMadePlain(string text, string written) => Assert.Equal(written, TableExport.Plain(text));

    [Fact]
    public async Task Csv_CellsWithCommasAndQuotes_AreQuotedBehindTheByteOrderMark()
    {
        using var output = new MemoryStream();
        await TableExport.Csv(output, Table(["a,b", "say \"no\"", "two\r\nlines", "=X()"], [1, -2.5, new DateOnly(2026, 3, 1), null]), CancellationToken.None);
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, output.ToArray()[..3]);
        Assert.Equal("甲,乙,丙,丁\r\n\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",'=X()\r\n1,-2.5,2026-03-01,\r\n", Encoding.UTF8.GetString(output.ToArray()[3..]));
    }

    [Fact]
    public async Task Xlsx_NumbersAndFormulas_StayNumbersAndBecomeText()
    {
        using var output = new MemoryStream();
        await TableExport.Xlsx(output, Table(["=cmd|' /C calc'!A0", "文字", "bad\u0001control", "x"], [1L, 2.5, 3, "4"]), CancellationToken.None);
        output.Position = 0;
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Empty(cells.SelectMany(cell => cell.Descendants<CellFormula>()));
        Assert.Equal("'=cmd|' /C calc'!A0", cells[4].InnerText);
        Assert.Equal("badcontrol", cells[6].InnerText);
        Assert.All(cells[8..11], cell => Assert.Equal(CellValues.Number, cell.DataType!.Value));
    }

    private static ExportTable Table(params object?[][] rows) => new("表", ["甲", "乙", "丙", "丁"], Each(rows));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Each(object?[][] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
