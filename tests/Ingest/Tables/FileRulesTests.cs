using System.Text;
using Supervision.Sql.Comments;
using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>input.md 1–4 and 10: encodings, lines, limits, headers.</summary>
public class FileRulesTests
{
    private const string Head = "entry_id,received_at,channel,text";

    static FileRulesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    public void Encoding_Accepted_KeepsEveryCharacter(string encoding, bool withBom)
    {
        var text = $"{Head}\nm1,2026-03-02 09:00,意见箱,窗口㐂𠮷、“谢谢”€\n";
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);

        var read = Delivered.Bytes("comments", withBom ? [.. Encoding.UTF8.GetPreamble(), .. bytes] : bytes);

        Assert.Equal("窗口㐂𠮷、“谢谢”€", ((CommentRow)Assert.Single(read.Rows)).Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void BadByte_InUtf8_SpoilsItsRowOnly(bool withBom)
    {
        byte[] bytes = [.. withBom ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes($"{Head}\nm1,2026-03-02 09:00,箱,好"), 0xC4, .. Encoding.UTF8.GetBytes("\nm2,2026-03-02 09:00,箱,谢谢\n")];

        var read = Delivered.Bytes("comments", bytes);

        Assert.Equal("谢谢", ((CommentRow)Assert.Single(read.Rows)).Body);
        Assert.Equal(("bytes", 2L, "text", "好\\xC4"), (read.Single.Reason.Code, read.Single.Line, read.Single.Column, read.Single.Value));
    }

    [Fact]
    public void BadByte_InGb18030_SpoilsItsRowOnly()
    {
        var gb = Encoding.GetEncoding("GB18030");
        byte[] bytes = [.. gb.GetBytes($"{Head}\nm1,2026-03-02 09:00,意见箱,窗口态度很好"), 0xFF, .. gb.GetBytes("\nm2,2026-03-02 09:00,意见箱,谢谢工作人员\n")];

        var read = Delivered.Bytes("comments", bytes);

        Assert.Equal("谢谢工作人员", ((CommentRow)Assert.Single(read.Rows)).Body);
        Assert.Equal("bytes", read.Single.Reason.Code);
    }

    [Fact]
    public void BadByte_InAnAsciiFile_SpoilsItsRowOnly()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"{Head}\nm1,2026-03-02 09:00,box,caf"), 0xE9, .. Encoding.ASCII.GetBytes("\nm2,2026-03-02 09:00,box,fine\n")];

        var read = Delivered.Bytes("comments", bytes);

        Assert.Equal("m2", ((CommentRow)Assert.Single(read.Rows)).EntryId);
        Assert.Equal(2, read.Single.Line);
    }

    [Fact]
    public void ReplacementCharacter_InTheFile_IsNeverStored()
    {
        var read = Delivered.Csv("comments", $"{Head}\nm1,2026-03-02 09:00,箱,坏\uFFFD字\n");

        Assert.Empty(read.Rows);
        Assert.Equal("replacement-character", read.Single.Reason.Code);
        Assert.DoesNotContain('\uFFFD', read.Single.Value + read.Single.RowText);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_WithOrWithoutMark_RefusesTheFile(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"{Head}\nm1,2026-03-02 09:00,box,fine and long enough\n");

        Assert.Equal("utf-16", Delivered.Bytes("comments", bytes).FileRefusal?.Code);
        Assert.Equal("utf-16", Delivered.Bytes("comments", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. bytes]).FileRefusal?.Code);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LineEnd_OfAnyKind_EndsARowAndCounts(string end)
    {
        var read = Delivered.Csv("comments", $"{Head}{end}m1,2026-03-02 09:00,box,\"two{end}lines, \"\"quoted\"\"\"{end}{end}m2,2026-03-02 09:00,box,x{end}m3,bad,box,x");

        Assert.Equal($"two{end}lines, \"quoted\"", ((CommentRow)read.Rows[0]).Body);
        Assert.Equal((2, 6L), (read.Rows.Count, read.Single.Line));
    }

    [Fact]
    public void Nul_InAField_RefusesTheRow()
    {
        var read = Delivered.Csv("comments", $"{Head}\nm1,2026-03-02 09:00,box,a\0b\nm2,2026-03-02 09:00,box,fine\n");

        Assert.Single(read.Rows);
        Assert.Equal(("nul", 2L, "text", "a\\x00b"), (read.Single.Reason.Code, read.Single.Line, read.Single.Column, read.Single.Value));
    }

    [Theory]
    [InlineData("m1,2026-03-02 09:00,box")]
    [InlineData("m1,2026-03-02 09:00,box,fine,surplus")]
    [InlineData("m1")]
    public void FieldCount_OtherThanTheHeader_RefusesTheRow(string row)
    {
        var read = Delivered.Csv("comments", $"{Head}\n{row}\nm2,2026-03-02 09:00,box,fine\n");

        Assert.Single(read.Rows);
        Assert.Equal(("field-count", 2L), (read.Single.Reason.Code, read.Single.Line));
    }

    [Theory]
    [InlineData("m1,2026-03-02 09:00,box,\"never closed")]
    [InlineData("m1,2026-03-02 09:00,box,\"closed\" too early")]
    public void Quote_NotClosedProperly_RefusesOneLineAndReadsOn(string row)
    {
        var read = Delivered.Csv("comments", $"{Head}\n{row}\nm2,2026-03-02 09:00,box,\"fine\"\nm3,2026-03-02 09:00,box,fine\n");

        Assert.Equal(["m2", "m3"], read.Rows.Cast<CommentRow>().Select(comment => comment.EntryId));
        Assert.Equal(("quote", 2L), (read.Single.Reason.Code, read.Single.Line));
    }

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void Text_UpToTheLimit_IsKeptWhole(int characters, bool accepted)
    {
        var text = new string('好', characters);

        var read = Delivered.Csv("comments", $"{Head}\nm1,2026-03-02 09:00,box,{text}\n");

        Assert.Equal(accepted ? text : null, read.Rows.Cast<CommentRow>().FirstOrDefault()?.Body);
        Assert.Equal(accepted ? null : "too-long", read.First?.Reason.Code);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Key_UpToTheLimit_IsAccepted(int characters, bool accepted)
    {
        var read = Delivered.Csv("comments", $"{Head}\n{new string('k', characters)},2026-03-02 09:00,box,x\n");

        Assert.Equal(accepted ? 1 : 0, read.Rows.Count);
        Assert.Equal(accepted ? null : "too-long", read.First?.Reason.Code);
    }

    [Fact]
    public void Line_BeyondEightMegabytes_RefusesTheFile()
    {
        var text = $"{Head}\nm1,2026-03-02 09:00,box,x\nm2,2026-03-02 09:00,box,{new string('x', 8 * 1024 * 1024)}\n";

        var read = Delivered.Csv("comments", text);

        Assert.Equal("line-too-long", read.FileRefusal?.Code);
        Assert.Empty(read.Rows);
    }

    [Fact]
    public void Columns_BeyondTwoHundred_RefuseTheFile()
    {
        var more = string.Concat(Enumerable.Range(0, 197).Select(i => $",c{i}"));

        Assert.Equal("too-many-columns", Delivered.Csv("comments", $"{Head}{more}\n").FileRefusal?.Code);
        Assert.Null(Delivered.Csv("comments", $"{Head}{more[..^5]}\n").FileRefusal);
    }

    [Theory]
    [InlineData("entry_id,received_at,channel,text,text", "duplicate-column", "text")]
    [InlineData("entry_id,received_at,channel,text,意见内容", "duplicate-column", "text")]
    [InlineData("entry_id,received_at,channel,text,工号,staff_no", "duplicate-column", "staff_no")]
    [InlineData("entry_id,received_at,channel,text,note,note", "duplicate-column", "note")]
    [InlineData("entry_id,received_at,text", "missing-column", "channel")]
    [InlineData("entry_id,received_at,staff_no,工号", "missing-column", "channel")]
    public void Header_WithMissingOrRepeatedColumn_RefusesTheFileInOneEntry(string header, string code, string column)
    {
        var read = Delivered.Csv("comments", $"{header}\nm1,2026-03-02 09:00,box,x,y\n");

        Assert.Equal((code, column), (read.FileRefusal?.Code, read.FileColumn));
        Assert.Contains(column, read.FileRefusal!.English, StringComparison.Ordinal);
        Assert.Empty(read.Rows);
        Assert.Empty(read.Refused);
    }

    [Fact]
    public void Header_WithoutRows_IsFine()
    {
        var read = Delivered.Csv("comments", Head);

        Assert.Null(read.FileRefusal);
        Assert.Empty(read.Rows);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\n", "no-header")]
    [InlineData("1,2,3\n4,5,6\n", "no-header")]
    [InlineData("%PDF-1.7 x", "not-a-table")]
    [InlineData("<html><table><tr><td>entry_id</td></tr></table></html>", "not-a-table")]
    public void File_WithoutHeader_IsRefused(string content, string code) =>
        Assert.Equal(code, Delivered.Csv("comments", content).FileRefusal?.Code);

    [Fact]
    public void Header_UnderTitleRowsAndBesideAnEmptyColumn_IsFound()
    {
        var read = Delivered.Csv("reviews", "某某大厅评价导出\n由系统导出,2026\n,评价编号,评价时间,满意度,评价内容\n,r1,2026/3/2 9:05,非常满意,很好\n");

        var review = (ReviewRow)Assert.Single(read.Rows);
        Assert.Equal(("r1", 5, "很好", 4L), (review.ReviewId, review.Level, review.Body, review.LineNumber));
    }

    [Fact]
    public void UnknownColumns_OfAnyOrder_AreKeptAsTheyAre()
    {
        var read = Delivered.Csv("reviews", "备注,LEVEL, rated_at ,review_id*,区域\n 老人 ,5,2026-03-02 09:00,r1,\n");

        Assert.Equal("{\"备注\":\" 老人 \"}", Assert.Single(read.Rows).Extra);
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Delimiter_OtherThanComma_IsFound(char delimiter) =>
        Assert.Single(Delivered.Csv("reviews", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n".Replace(',', delimiter)).Rows);
}
