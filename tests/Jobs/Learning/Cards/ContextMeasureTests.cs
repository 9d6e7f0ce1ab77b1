using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Tests.Learning.Cards;

public sealed class ContextMeasureTests
{
    private static readonly JudgedTurn[] Turns =
    [
        new("b", true, 0.9), new("b", true, 0.5), new("b", true, 0.4), new("a", false, 0.7), new("a", false, 0.1),
    ];

    [Fact]
    public void Of_Turns_FlagsFromTheThresholdOn()
    {
        var measure = ContextMeasure.Of(Turns, 0.5);

        Assert.Equal((new Proportion(2, 3), new Proportion(2, 3)), (measure.All.Precision, measure.All.Recall));
        Assert.Equal(2, measure.Errors);
    }

    [Fact]
    public void Kinds_OfTurns_ComeByNameWithTheirOwnShares()
    {
        var kinds = ContextMeasure.Of(Turns, 0.5).Kinds;

        Assert.Equal([("a", 2, 0), ("b", 3, 2)], kinds.Select(kind => (kind.Kind, kind.Turns, kind.Precision.Right)));
        Assert.Equal(new Proportion(0, 1), kinds[0].Precision);
    }

    [Fact]
    public void Of_NobodyFlagged_MissesEveryBreach() => Assert.Equal(3, ContextMeasure.Of(Turns, 0.95).Errors);
}
