namespace Supervision.Ingest.Tests.Tables.Headers;

/// <summary>Headers under titles and adverts.</summary>
public sealed class HeaderSearchTests
{
    [Theory]
    [InlineData(29, null)]
    [InlineData(30, "no-header")]
    public void Header_UnderTitles_IsFoundWithinThirtyRows(int titles, string? code)
    {
        var text = string.Concat(Enumerable.Repeat("人员名单\n", titles)) + "staff_no,name,department\nS7,a,b\n";
        var read = Delivered.Csv("staff", text);
        Assert.Equal((code, code is null ? 1 : 0), (read.FileRefusal?.Code, read.Rows.Count));
    }

    [Theory]
    [InlineData(197, null)]
    [InlineData(198, "too-many-columns")]
    public void Header_WithFurtherColumns_HoldsTwoHundred(int further, string? code)
    {
        var names = string.Join(',', Enumerable.Range(0, further).Select(n => $"x{n}"));
        Assert.Equal(code, Delivered.Csv("staff", $"staff_no,name,department,{names}\n").FileRefusal?.Code);
    }

    [Fact]
    public void OneKnownWord_InATitle_IsNoHeader()
    {
        var reason = Delivered.Csv("staff", "部门,x\n1,2\n").FileRefusal!;
        Assert.Equal("no-header", reason.Code);
        Assert.Contains("staff_no, name, department", reason.English, StringComparison.Ordinal);
    }
}
