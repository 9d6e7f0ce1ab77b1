using Supervision.Jobs.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal;

public sealed class AppraisalFormulaTests
{
    private static readonly AppraisalFormula Formula = FormulaFile.Default with
    {
        Points = [new PointRule("S4 四.2", null, 5, 6, 7), new PointRule(null, "phrase", 1, 2, 3)],
        Repetition = [1, 1.5, 2],
    };

    [Theory]
    [InlineData("四.2", "absence", "minor", 5)]
    [InlineData("四.2(3)", "phrase", "ordinary", 6)]
    [InlineData("四.21", "phrase", "serious", 3)]
    [InlineData("四.21", "absence", "serious", 0)]
    public void PointsFor_FirstRuleThatFits_Decides(string clause, string kind, string severity, double points) =>
        Assert.Equal(points, Formula.PointsFor("S4", clause, kind, severity));

    [Fact]
    public void PointsFor_AnotherSeverity_IsRefusedByName() =>
        Assert.Equal("grave", Assert.Throws<ArgumentOutOfRangeException>(() => Formula.PointsFor("S4", "四.2", "phrase", "grave")).ActualValue);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1.5)]
    [InlineData(3, 2)]
    [InlineData(40, 2)]
    public void Factor_BreachBeyondTheList_KeepsTheLastFactor(int repetition, double factor) => Assert.Equal(factor, Formula.Factor(repetition));
}
