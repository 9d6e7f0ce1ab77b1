using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public class LogisticTrainerTests
{
    [Fact]
    public void Training_SlopesAtTheEnd_AreFlat()
    {
        var (rows, labels) = Sample(200, classes: 2);
        var options = new LogisticOptions { Closeness = 1, Tolerance = 1e-8, MaxIterations = 500 };
        var fitted = LogisticTrainer.Train(rows, labels, 2, options);

        // At the minimum the penalty's pull on every weight equals the data's.
        for (var column = 0; column < rows.ColumnCount; column++)
        {
            var pull = 0.0;
            for (var at = rows.ColumnStarts[column]; at < rows.ColumnStarts[column + 1]; at++)
                pull += rows.ColumnValues[at] * (labels[rows.ColumnRows[at]] - PortableMath.Sigmoid(Score(rows, fitted, rows.ColumnRows[at])));
            Assert.Equal(pull, fitted.Weights[column], 4);
        }
    }

    [Fact]
    public void Training_TwiceOnTheSameRows_GivesTheSameBits()
    {
        var (rows, labels) = Sample(500, classes: 4);
        var first = LogisticTrainer.Train(rows, labels, 4, new LogisticOptions());
        var second = LogisticTrainer.Train(rows, labels, 4, new LogisticOptions());
        Assert.Equal(first.Weights, second.Weights);
        Assert.Equal(first.Biases, second.Biases);
    }

    [Fact]
    public void Training_ClassesThatDifferInOneFeature_SeparatesThem()
    {
        var rows = new SparseRows();
        var bag = new FeatureBag(10);
        foreach (var text in new[] { "好", "坏", "好", "坏" })
        {
            bag.Clear();
            bag.AddGrams(1, text, 1, 1);
            bag.CloseField(1);
            rows.Add(bag);
        }
        rows.Freeze();
        var fitted = LogisticTrainer.Train(rows, [1, 0, 1, 0], 2, new LogisticOptions { Closeness = 10 });
        Assert.True(Score(rows, fitted, 0) > 0.5);
        Assert.True(Score(rows, fitted, 1) < -0.5);
    }

    [Fact]
    public void Training_LabelsThatDoNotFitTheRows_AreRefused()
    {
        var (rows, _) = Sample(5, classes: 2);
        Assert.Throws<ArgumentException>(() => LogisticTrainer.Train(rows, [0, 1], 2, new LogisticOptions()));
    }

    static double Score(SparseRows rows, LogisticWeights fitted, int row)
    {
        var score = fitted.Biases[0];
        for (var at = rows.RowStarts[row]; at < rows.RowStarts[row + 1]; at++)
            score += fitted.Weights[rows.RowColumns[at]] * rows.RowValues[at];
        return score;
    }

    static (SparseRows Rows, int[] Labels) Sample(int count, int classes)
    {
        var random = new Random(7);
        var rows = new SparseRows();
        var labels = new int[count];
        var bag = new FeatureBag(8);
        for (var row = 0; row < count; row++)
        {
            labels[row] = random.Next(classes);
            bag.Clear();
            for (var word = 0; word < 6; word++)
                bag.Add((uint)(random.Next(30) + (random.NextDouble() < 0.4 ? 1000 * labels[row] : 0)));
            bag.CloseField(1);
            rows.Add(bag);
        }
        rows.Freeze();
        return (rows, labels);
    }
}
