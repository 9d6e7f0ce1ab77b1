using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tests.Tables.Headers;

/// <summary>Which field holds which column.</summary>
public sealed class HeaderTests
{
    [Fact]
    public void Columns_MissingOrTwice_AreNamed()
    {
        var header = new Header(new StaffFeed(), ["工号", "staff_no", "姓名", "颜色", "颜色"]);
        Assert.Equal(["department"], header.Missing.Select(column => column.Name));
        Assert.Equal(["staff_no", "颜色"], header.Twice);
        Assert.Equal(("工号", null), (header.NameOf("staff_no"), header.NameOf("department")));
    }

    [Fact]
    public void Extra_OfUnknownUnnamedAndSurplusFields_LeavesOutTheBlankOnes()
    {
        var header = new Header(new StaffFeed(), ["staff_no", "颜色", "", "备注"]);
        Assert.Equal("{\"颜色\":\"红\",\"#3\":\"x\",\"#5\":\"y\"}", header.ExtraOf(Row("S1", "红", "x", " ", "y")));
        Assert.Null(header.ExtraOf(Row("S1", "", " ")));
    }

    [Fact]
    public void Text_OfADamagedRow_IsEscapedAndOfAWholeOneIsNot()
    {
        var header = new Header(new StaffFeed(), ["staff_no"]);
        var row = Row("a\u200Bb");
        Assert.Contains("a\u200Bb", System.Text.Json.Nodes.JsonNode.Parse(header.TextOf(row)!)!["staff_no"]!.GetValue<string>(), StringComparison.Ordinal);
        row.Problem = RowReasons.OpenQuote();
        Assert.Contains("a\\u200Bb", System.Text.Json.Nodes.JsonNode.Parse(header.TextOf(row)!)!["staff_no"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(262_144, true)]
    [InlineData(262_145, false)]
    public void Text_OfARowTooLongToKeepTwice_IsLeftOut(int length, bool isKept) =>
        Assert.Equal(isKept, new Header(new StaffFeed(), ["staff_no"]).TextOf(Row(new string('a', length))) is not null);

    private static TableRow Row(params string[] fields)
    {
        var row = new TableRow();
        row.Fields.AddRange(fields);
        return row;
    }
}
