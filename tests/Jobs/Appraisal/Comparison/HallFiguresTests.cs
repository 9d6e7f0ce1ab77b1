using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql.Appraisal.Views;

namespace Supervision.Jobs.Tests.Appraisal.Comparison;

public sealed class HallFiguresTests
{
    private static readonly HallSum Sum = new() { Confirmed = 3, Sessions = 200, DutyHours = 60, Coverage = 0.8, FormulaHash = "f" };
    private static readonly HallFigures Hall = new("a", "A", Sum, ["S0", "S1"]);

    [Fact]
    public void Rates_WithExposure_ArePerHundredAndWithoutItUnknown()
    {
        Assert.Equal((1.5, 5.0), (Hall.Rate, Hall.PerHour));
        var idle = Hall with { Sum = Sum with { Sessions = 0, DutyHours = 0 } };
        Assert.Null(idle.Rate);
        Assert.Null(idle.PerHour);
    }

    [Fact]
    public void Against_TheSameRules_StandsNothing() => Assert.Empty(Hall.Against(Hall with { HallCode = "b" }, 0.8));

    [Fact]
    public void Against_HallWithoutScores_IsTheOnlyObstacleEitherWay()
    {
        var none = Hall with { Sum = null, Documents = ["S3"] };

        Assert.Equal([Obstacle.NoScores], Hall.Against(none, 0.8));
        Assert.Equal([Obstacle.NoScores], none.Against(Hall, 0.8));
    }

    [Fact]
    public void Against_EverythingElse_NamesEachObstacle() => Assert.Equal(
        [Obstacle.OtherDocuments, Obstacle.OtherFormula, Obstacle.LowCoverage],
        Hall.Against(new HallFigures("b", "B", Sum with { FormulaHash = "g", Coverage = null }, ["S0"]), 0.8));

    [Fact]
    public void Against_OwnCoverageTooLow_CountsToo() => Assert.Equal([Obstacle.LowCoverage], Hall.Against(Hall with { Sum = Sum with { Coverage = 1 } }, 0.81));
}
