using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

/// <summary>One row with one feature: the loss along a line can be followed by hand.</summary>
public sealed class LineSearchTests
{
    [Theory]
    [InlineData(0.001)]
    [InlineData(1)]
    [InlineData(4000)]
    public void Find_AnyFirstStep_EndsLowerAndFlatter(double first)
    {
        var (loss, line) = Start(direction: 1);
        var atStart = loss.Evaluate(line.Scores, line.Moved, 0, line.Errors);
        var slope = line.Errors[0] * line.Moved[0];
        var value = atStart;

        var step = LineSearch.Find(loss, line, first, slope, ref value);

        Assert.True(step > 0);
        Assert.True(value < atStart);
        Assert.True(line.Errors[0] * line.Moved[0] + step >= 0.9 * slope);
        Assert.Equal(loss.Evaluate(line.Scores, line.Moved, step, line.Errors) + step * step / 2, value, 1e-9);
    }

    [Fact]
    public void Find_DirectionThatLeadsUp_TakesNoStep()
    {
        var (loss, line) = Start(direction: -1);
        var value = loss.Evaluate(line.Scores, line.Moved, 0, line.Errors);

        Assert.Equal(0, LineSearch.Find(loss, line, 1, -1, ref value));
    }

    private static (LogisticLoss Loss, LineSearch.Line Line) Start(double direction)
    {
        var rows = new SparseRows();
        var bag = new FeatureBag(4);
        bag.Add(1);
        rows.Add(bag);
        rows.Freeze();
        return (new LogisticLoss(rows, [1], 2, new LogisticOptions()), new LineSearch.Line([0, 0], [direction, 0], [0], [direction], [0]));
    }
}
