using Supervision.Sql.Comments;
using Supervision.Sql.Halls;
using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Tables;

public class SpreadsheetTests
{
    private static readonly string[] Head = ["entry_id", "received_at", "channel", "text"];

    [Fact]
    public void SerialDates_FormattedOrNot_AreHallTime()
    {
        var file = new SheetFile().Cells("Sheet1", Header("review_id", "rated_at", "level"),
            [SheetFile.Text("r1"), SheetFile.Date("46083.378472222219"), SheetFile.Number("5")],
            [SheetFile.Text("r2"), SheetFile.Number("46083.378472222219"), SheetFile.Number("4")]);

        var read = Delivered.Bytes("reviews", file.Bytes());

        Assert.All(read.Rows.Cast<ReviewRow>(), review => Assert.Equal(new DateTime(2026, 3, 2, 1, 5, 0, DateTimeKind.Utc), review.RatedAtUtc));
        Assert.Equal(2, read.Rows.Count);
    }

    [Fact]
    public void SerialNumbers_InACsv_AreNoDates() =>
        Assert.Equal("time", Delivered.Csv("reviews", "review_id,rated_at,level\nr1,46083.378,5\n").Single.Reason.Code);

    [Fact]
    public void Roster_WithSpreadsheetDatesAndClocks_IsRead()
    {
        var file = new SheetFile().Cells("排班", Header("工号", "窗口号", "日期", "开始时间", "结束时间"),
            [SheetFile.Text("S1"), SheetFile.Text("A01"), SheetFile.Date("46083"), SheetFile.Date("0.375"), SheetFile.Number("0.70833333333333337")]);

        var shift = (ShiftRow)Assert.Single(Delivered.Bytes("roster", file.Bytes()).Rows);

        Assert.Equal((new DateTime(2026, 3, 2, 1, 0, 0), new DateTime(2026, 3, 2, 9, 0, 0)), (shift.StartsAtUtc, shift.EndsAtUtc));
    }

    [Fact]
    public void FormulaCell_StoredResultOrItsOwnText_IsKeptAsText()
    {
        var file = new SheetFile().Cells("Sheet1", Header(Head),
            [SheetFile.Text("m1"), SheetFile.Text("2026-03-02 09:00"), SheetFile.Text("箱"), SheetFile.Formula("CONCAT(\"谢\",\"谢\")", "谢谢")],
            [SheetFile.Text("m2"), SheetFile.Text("2026-03-02 09:00"), SheetFile.Text("箱"), SheetFile.Formula("1+1", null)],
            [SheetFile.Text("m3"), SheetFile.Formula("NOW()", null), SheetFile.Text("箱"), SheetFile.Text("x")]);

        var read = Delivered.Bytes("comments", file.Bytes());

        Assert.Equal(["谢谢", "=1+1"], read.Rows.Cast<CommentRow>().Select(comment => comment.Body));
        Assert.Equal(("time", "=NOW()"), (read.Single.Reason.Code, read.Single.Value));
    }

    [Fact]
    public void LongNumber_InATextColumn_KeepsEveryDigit()
    {
        var file = new SheetFile().Cells("Sheet1", Header([.. Head, "phone"]),
            [SheetFile.Number("188006"), SheetFile.Text("2026-03-02 09:00"), SheetFile.Text("箱"), SheetFile.Text("x"), SheetFile.Number("1.3800138E+10")]);

        var comment = (CommentRow)Assert.Single(Delivered.Bytes("comments", file.Bytes()).Rows);

        Assert.Equal(("188006", "13800138000"), (comment.EntryId, comment.Phone));
    }

    [Fact]
    public void SeveralSheets_EachWithItsHeader_AreAllRead()
    {
        var file = new SheetFile()
            .Texts("三月", ["某某大厅意见箱"], [null, .. Head], [null, "m1", "2026-03-02 09:00", "箱", "一"])
            .Texts("四月", Head, ["m2", "2026-03-03 09:00", "箱", "二"], ["m3", "bad", "箱", "三"])
            .Texts("空表")
            .Texts("说明", ["这是说明"]);

        var read = Delivered.Bytes("comments", file.Bytes());

        Assert.Equal(["m1", "m2"], read.Rows.Cast<CommentRow>().Select(comment => comment.EntryId));
        Assert.Equal(["time", "sheet-without-header"], read.Refused.Select(refused => refused.Reason.Code));
        Assert.Equal(("说明", 3L), (read.Refused[1].Sheet, read.Refused[0].Line));
    }

    [Fact]
    public void ShortRow_OfASpreadsheet_IsPaddedNotRefused() =>
        Assert.Single(Delivered.Bytes("comments", SheetFile.OfCsv([.. Head, "person"], ["m1", "2026-03-02 09:00", "箱", "x"])).Rows);

    [Fact]
    public void Text_PhoneticHintsAndEscapedCharacters_LeaveIt()
    {
        var file = new SheetFile().Cells("Sheet1", Header(Head),
            [SheetFile.Text("m1"), SheetFile.Text("2026-03-02 09:00"), SheetFile.Text("箱"), "<c t=\"inlineStr\"><is><r><t>東</t></r><rPh sb=\"0\" eb=\"1\"><t>トウ</t></rPh><r><t>京_x000D_x</t></r></is></c>"]);

        Assert.Equal("東京\rx", ((CommentRow)Assert.Single(Delivered.Bytes("comments", file.Bytes()).Rows)).Body);
    }

    [Fact]
    public void Dtd_InAnyPart_RefusesTheFile()
    {
        var file = new SheetFile().Texts("Sheet1", Head, ["m1", "2026-03-02 09:00", "箱", "x"]);
        file.Parts["xl/sharedStrings.xml"] = "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY x \"y\">]><sst><si><t>&x;</t></si></sst>";

        Assert.Equal("dtd", Delivered.Bytes("comments", file.Bytes()).FileRefusal?.Code);
    }

    [Fact]
    public void Expansion_BeyondTwoHundredMegabytes_RefusesTheFile()
    {
        var file = new SheetFile().Texts("Sheet1", Head, ["m1", "2026-03-02 09:00", "箱", "x"]);
        file.Parts["xl/media/bomb.bin"] = new string(' ', 201 * 1024 * 1024);

        Assert.Equal("too-large", Delivered.Bytes("comments", file.Bytes()).FileRefusal?.Code);
    }

    [Fact]
    public void Spreadsheet_CutOffOrNone_IsRefusedWithNothingLoaded()
    {
        var whole = SheetFile.OfCsv(Head, ["m1", "2026-03-02 09:00", "箱", "x"]);

        Assert.Equal("broken", Delivered.Bytes("comments", whole[..(whole.Length / 2)]).FileRefusal?.Code);
        Assert.Equal("broken", Delivered.Bytes("comments", [.. "PK\x03\x04"u8, 1, 2, 3]).FileRefusal?.Code);
        Assert.Equal("broken", Delivered.Bytes("comments", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]).FileRefusal?.Code);
    }

    [Fact]
    public void Spreadsheet_WithPassword_IsRefusedAndSaysSo() =>
        Assert.Equal("password", Delivered.Bytes("comments", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]).FileRefusal?.Code);

    [Theory]
    [InlineData("合计")]
    [InlineData(" 总 计：")]
    [InlineData("Total")]
    public void TotalRow_UnderTheTable_IsIgnored(string word)
    {
        var read = Delivered.Bytes("comments", SheetFile.OfCsv([null!, .. Head], [null!, "m1", "2026-03-02 09:00", "箱", "x"], [word, "1", "", "", ""]));

        Assert.Equal((1, 0, 1), (read.Rows.Count, read.Refused.Count, read.Ignored));
    }

    [Fact]
    public void Sheet_DamagedHalfWay_BringsNothing()
    {
        var file = new SheetFile().Texts("Sheet1", Head);
        file.Parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row r=\"1\">" + string.Concat(Head.Select(SheetFile.Text)) + "</row><row r=\"2\">" + SheetFile.Text("m1") + "</row><row r=\"3\"><c";

        var read = Delivered.Bytes("comments", file.Bytes());

        Assert.Equal("broken", read.FileRefusal?.Code);
        Assert.Empty(read.Rows);
    }

    private static string?[] Header(params string[] names) => names.Select(SheetFile.Text).ToArray();
}
