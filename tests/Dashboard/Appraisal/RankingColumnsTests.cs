using Supervision.Dashboard.Appraisal;
using Supervision.Dashboard.Tests.Accounts;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed class RankingColumnsTests
{
    [Fact]
    public void OfFile_ChosenColumns_LeaveWhatQualifiesAScoreInTheFile()
    {
        var visit = Visits.To(query: "?columns=hour");

        // The rows are read only when somebody enumerates them: the heads need no database.
        var table = RankingColumns.Of(visit).Narrow(AppraisalEndpoints.Table(visit, null!, CancellationToken.None), RankingColumns.OfFile);

        Assert.Equal(["周期", "名次", "档", "工号", "姓名", "部门", "得分", "在岗小时", "每百小时", "暂定", "不得评优原因", "更正后得分", "更正理由"], table.Heads);
    }
}
