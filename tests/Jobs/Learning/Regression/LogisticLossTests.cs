using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public sealed class LogisticLossTests
{
    private static readonly LogisticOptions Options = new() { Closeness = 1.5, ClassWeights = [1, 2] };

    // Seven rows: four that are weighed at once and three that are left over.
    private static readonly double[] Scores = [0, 1.5, -2, 30, -30, 0.25, -0.75];

    private static readonly int[] Labels = [0, 1, 1, 0, 1, 0, 1];

    [Fact]
    public void BinaryLoss_OfAnyNumberOfRows_IsTheSumOfEachRowsOwn()
    {
        var errors = new double[Labels.Length];
        var total = new LogisticLoss(Rows(Labels.Length), Labels, 2, Options).Evaluate(Scores, Scores, 0.5, errors);

        var expected = 0.0;
        for (var row = 0; row < Labels.Length; row++)
        {
            var (score, weight) = (1.5 * Scores[row], Options.Closeness * Options.ClassWeights[Labels[row]]);
            expected += weight * (PortableMath.SoftPlus(score) - Labels[row] * score);
            Assert.Equal(weight * (PortableMath.Sigmoid(score) - Labels[row]), errors[row]);
        }
        Assert.Equal(expected, total);
    }

    [Fact]
    public void Slopes_OfColumnsAndBias_AreTheErrorsOfTheirRowsAndTheWeight()
    {
        var rows = Rows(3);
        var loss = new LogisticLoss(rows, [0, 1, 0], 2, new LogisticOptions());
        var slopes = new double[loss.Size];
        loss.Slopes(Enumerable.Repeat(0.5, loss.Size).ToArray(), [1, 2, 4], slopes);

        Assert.Equal(7, slopes[loss.Penalised]);
        Assert.All(Enumerable.Range(0, rows.ColumnCount), column => Assert.Equal(0.5 + rows.ColumnValues[column] * (1 << rows.ColumnRows[column]), slopes[column]));
    }

    /// <summary>Rows of one feature each, no two of them in one column.</summary>
    private static SparseRows Rows(int count)
    {
        var (rows, bag) = (new SparseRows(), new FeatureBag(16));
        for (var row = 0; row < count; row++)
        {
            bag.Clear();
            bag.Add((uint)row);
            bag.CloseFlags(0.5f * (row + 1));
            rows.Add(bag);
        }
        rows.Freeze();
        return rows;
    }
}
