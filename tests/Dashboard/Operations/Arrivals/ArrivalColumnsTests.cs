using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Dashboard.Tests.Accounts;

namespace Supervision.Dashboard.Tests.Operations.Arrivals;

public sealed class ArrivalColumnsTests
{
    [Fact]
    public void OfFile_ChosenColumns_LeaveTheSourceAndItsStateInTheFile()
    {
        var visit = Visits.To(query: "?columns=late");

        // The rows are read only when somebody enumerates them: the heads need no database.
        var table = ArrivalColumns.Of(visit).Narrow(ArrivalList.Table(visit, null!, CancellationToken.None), ArrivalColumns.OfFile);

        Assert.Equal(["日期", "来源", "数据", "状态", "迟到"], table.Heads);
    }
}
