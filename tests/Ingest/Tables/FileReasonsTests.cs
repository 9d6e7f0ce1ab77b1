using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>What a refused header is told.</summary>
public sealed class FileReasonsTests
{
    [Fact]
    public void Columns_MissingAndTwice_AreBothNamedUnderTheGraverCode()
    {
        var reason = FileReasons.Columns([new Column(0, "a", true, ["A", "甲列", "甲"]), new Column(1, "b", true, [])], ["c"]);
        Assert.Equal("missing-column", reason.Code);
        Assert.Equal("The file has missing columns: a, b; columns named twice: c; correct the header and submit it again.", reason.English);
        Assert.Equal("缺少必需列：甲列（a）、b；重复的列：c；请改正表头后重新提交。", reason.Chinese);
    }

    [Fact]
    public void Columns_OnlyTwice_SayNothingOfMissingOnes()
    {
        var reason = FileReasons.Columns([], ["c", "d"]);
        Assert.Equal("duplicate-column", reason.Code);
        Assert.DoesNotContain("missing", reason.English, StringComparison.Ordinal);
        Assert.DoesNotContain("缺少", reason.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff_no,姓名\nS1,a\n", "missing-column", "department")]
    [InlineData("staff_no,工号,name,department\nS1,S1,a,b\n", "duplicate-column", "staff_no")]
    [InlineData("x,y\n1,2\n", "no-header", null)]
    [InlineData("", "empty", null)]
    public void File_WithoutAUsableHeader_IsRefusedAtItsColumn(string text, string code, string? column)
    {
        var read = Delivered.Csv("staff", text);
        Assert.Equal((code, column), (read.FileRefusal?.Code, read.FileColumn));
        Assert.Empty(read.Rows);
    }
}
