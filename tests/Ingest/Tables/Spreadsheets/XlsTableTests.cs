using Supervision.Sql.Reviews;

namespace Supervision.Ingest.Tests.Tables.Spreadsheets;

public sealed class XlsTableTests
{
    private static readonly object[] Head = ["评价编号", "评价时间", "满意度", "工号"];

    [Fact]
    public void BinaryWorkbook_WithATitleSerialDatesAndATotal_IsRead()
    {
        // 46083.375 is 2026-03-02 09:00.
        var read = Delivered.Bytes("reviews", XlsFile.Of(("三月", [["望澜市好差评"], Head, ["r1", 46083.375, 5, "S1"], ["r2", "2026年3月2日 10:00", "很满意吗", "S1"], ["合计", 2]])));

        var row = Assert.IsType<ReviewRow>(Assert.Single(read.Rows));
        Assert.Equal(("r1", 5, new DateTime(2026, 3, 2, 1, 0, 0)), (row.ReviewId, row.Level, row.RatedAtUtc));
        Assert.Equal("level", read.Single.Reason.Code);
        Assert.Equal(1, read.Ignored);
    }

    [Fact]
    public void BinaryWorkbook_OfSeveralSheets_IsReadWhole()
    {
        var read = Delivered.Bytes("reviews", XlsFile.Of(("一", [Head, ["r1", 46083.375, 5, "S1"]]), ("二", [Head, ["r2", 46084.375, 4, "S2"]])));

        Assert.Equal(["r1", "r2"], read.Rows.Cast<ReviewRow>().Select(row => row.ReviewId));
    }

    [Fact]
    public void BinaryWorkbook_UnderAPassword_IsRefusedAndSaysSo() =>
        Assert.Equal("password", Delivered.Bytes("reviews", XlsFile.Encrypted()).FileRefusal?.Code);

    [Fact]
    public void BinaryWorkbook_ClaimingMillionsOfRows_IsRefusedAtOnce()
    {
        var file = XlsFile.Of(("一", [Head, ["r1", 46083.375, 5, "S1"]]));
        // The record DIMENSIONS (0x200, 14 bytes): first row, then the row behind the last one.
        var rows = file.AsSpan().IndexOf((byte[])[0x00, 0x02, 14, 0]) + 8;
        BitConverter.TryWriteBytes(file.AsSpan(rows), 0x7F_00_00_02);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var read = Delivered.Bytes("reviews", file);

        Assert.Equal("broken", read.FileRefusal?.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"it took {clock.Elapsed}");
    }

    [Fact]
    public void BinaryWorkbook_BrokenTenThousandTimes_IsReadOrRefusedInWords()
    {
        NeverCrash.On(XlsFile.Of(("一", [Head, ["r1", 46083.375, 5, "S1"]])), file =>
        {
            // What no longer begins like a workbook is another reader's.
            byte[] sent = [0xD0, 0xCF, 0x11, 0xE0, .. file.AsSpan(Math.Min(4, file.Length))];
            var read = Delivered.Bytes("reviews", sent);
            Assert.True(read.FileRefusal is null or { Chinese.Length: > 0, English.Length: > 0 });
        });
    }
}
