using Supervision.Dashboard.Texts.Appraisal;
using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql.Appraisal.Views;

namespace Supervision.Dashboard.Tests.Texts.Appraisal;

public sealed class LeaderTextTests
{
    [Fact]
    public void Obstacle_OtherDocumentsAndLowCoverage_NamesThem()
    {
        var own = Hall("甲厅", 0.97, "S0", "S1");
        var other = Hall("乙厅", 0.412, "S1", "S4");

        Assert.Equal(["采用的文件不同（仅本厅有 S0；仅乙厅有 S4）", "覆盖率不足（乙厅 41.2\u00A0% < 60\u00A0%）"], other.Against(own, 0.6).Select(obstacle => LeaderText.Obstacle(obstacle, own, other, 0.6)));
    }

    private static HallFigures Hall(string name, double coverage, params string[] documents) =>
        new(name, name, new HallSum { Confirmed = 3, Sessions = 100, Coverage = coverage, FormulaHash = "same" }, documents);
}
