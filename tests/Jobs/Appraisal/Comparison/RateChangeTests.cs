using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql.Appraisal.Views;

namespace Supervision.Jobs.Tests.Appraisal.Comparison;

public class RateChangeTests
{
    [Theory]
    [InlineData(20, 1000, 5, 1000, Movement.Better)]
    [InlineData(5, 1000, 20, 1000, Movement.Worse)]
    [InlineData(3, 1000, 1, 1000, Movement.CannotTell)]
    [InlineData(20, 1000, 20, 1000, Movement.CannotTell)]
    [InlineData(0, 1000, 0, 1000, Movement.CannotTell)]
    [InlineData(10, 1000, 10, 100, Movement.Worse)]
    [InlineData(10, 0, 1, 1000, Movement.CannotTell)]
    public void Change_OfTwoCounts_IsCalledOnlyWhereChanceDoesNotExplainIt(long before, double exposureBefore, long after, double exposureAfter, Movement expected) =>
        Assert.Equal(expected, RateChange.Of(before, exposureBefore, after, exposureAfter));

    [Fact]
    public void Change_WithoutAnyChange_IsCalledInAtMostOneOfTwenty()
    {
        var random = new Random(7);
        int Draw() => Enumerable.Range(0, 500).Count(_ => random.NextDouble() < 0.03);
        var called = Enumerable.Range(0, 1000).Count(_ => RateChange.Of(Draw(), 500, Draw(), 500) != Movement.CannotTell);

        Assert.True(called <= 50, $"{called} of 1000");
    }

    [Fact]
    public void Halls_UnderOtherRulesOrTooLittleCoverage_AreNotComparable()
    {
        var own = Hall("a", 0.9, "f", "S0", "S1");

        Assert.Empty(own.Against(Hall("b", 0.8, "f", "S0", "S1"), 0.6));
        Assert.Equal([Obstacle.OtherDocuments, Obstacle.OtherFormula, Obstacle.LowCoverage], own.Against(Hall("b", 0.5, "g", "S0"), 0.6));
        Assert.Equal([Obstacle.NoScores], own.Against(new HallFigures("c", "c", null, []), 0.6));
    }

    private static HallFigures Hall(string code, double coverage, string formula, params string[] documents) =>
        new(code, code, new HallSum { Confirmed = 3, Sessions = 100, Coverage = coverage, FormulaHash = formula }, documents);
}
