using Supervision.Dashboard.Operations;
using Supervision.Dashboard.Operations.Items;
using Supervision.Dashboard.Tests.Accounts;

namespace Supervision.Dashboard.Tests.Operations.Items;

public sealed class QuarantineColumnsTests
{
    [Fact]
    public void OfFile_ChosenColumns_LeaveTheReasonAndItsStateInTheFile()
    {
        var visit = Visits.To(query: "?columns=value");

        // The rows are read only when somebody enumerates them: the heads need no database.
        Assert.Equal(["原值", "原因", "状态"], QuarantineColumns.Of(visit).Narrow(OperationsLists.Quarantine(visit, null!, CancellationToken.None), QuarantineColumns.OfFile).Heads);
    }
}
