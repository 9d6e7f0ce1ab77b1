using Supervision.Ingest.Tables.Spreadsheets;

namespace Supervision.Ingest.Tests.Tables.Spreadsheets;

public class SheetNumberTests
{
    private static readonly DateTime Epoch = new(1899, 12, 30);

    [Theory]
    [InlineData("1001", false, "1001")]
    [InlineData("1001.0", false, "1001")]
    [InlineData("62.5", false, "62.5")]
    [InlineData("1E+20", false, "100000000000000000000")]
    [InlineData("1E-7", false, "0.0000001")]
    [InlineData("abc", false, "abc")]
    [InlineData("46083", true, "2026-03-02")]
    [InlineData("46083.375", true, "2026-03-02 09:00:00")]
    [InlineData("0.375", true, "09:00:00")]
    [InlineData("-1", true, "-1")]
    public void Text_OfACell_IsWhatAPersonWouldHaveTyped(string value, bool isDate, string text) => Assert.Equal(text, SheetNumber.Text(value, isDate, Epoch));
}
