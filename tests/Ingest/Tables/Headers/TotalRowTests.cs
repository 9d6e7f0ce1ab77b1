using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tests.Tables.Headers;

public class TotalRowTests
{
    [Theory]
    [InlineData("合计", true)]
    [InlineData(" 合 计 ：", true)]
    [InlineData("Grand Total", true)]
    [InlineData("合计窗口", false)]
    [InlineData("T012", false)]
    [InlineData("", false)]
    public void Is_TheFirstCellWithText_NamesATotalAndNothingElse(string cell, bool isTotal)
    {
        var row = new TableRow();
        row.Fields.AddRange(["", cell, "合计"]);
        if (cell.Length == 0)
            row.Fields[2] = "5";

        Assert.Equal(isTotal, TotalRow.Is(row));
    }

    [Fact]
    public void Is_ADamagedRow_IsNeverPassedOver()
    {
        var row = new TableRow { Problem = RowReasons.Nul() };
        row.Fields.Add("合计");

        Assert.False(TotalRow.Is(row));
    }
}
