namespace Supervision.Jobs.Learning.Regression;

/// <summary>Weights by hashed column then output, and one bias per output.</summary>
public sealed record LogisticWeights(int[] Columns, double[] Weights, double[] Biases, int Iterations);

/// <summary>Logistic regression with L2 penalty, minimised by L-BFGS. Along a search direction the scores move on a
/// line, so that a whole line search costs one product with the rows.</summary>
public static class LogisticTrainer
{
    public static LogisticWeights Train(SparseRows rows, int[] labels, int classes, LogisticOptions options)
    {
        if (labels.Length != rows.RowCount)
            throw new ArgumentException($"{labels.Length} labels for {rows.RowCount} rows", nameof(labels));
        var loss = new LogisticLoss(rows, labels, classes, options);
        var weights = new double[loss.Size];
        var iterations = Descend(loss, weights, rows.RowCount * loss.Outputs, options);
        return new LogisticWeights(rows.Used, weights[..loss.Penalised], weights[loss.Penalised..], iterations);
    }

    static int Descend(LogisticLoss loss, double[] weights, int scoreCount, LogisticOptions options)
    {
        var memory = new StepMemory(loss.Size, options.Memory);
        var (scores, moved, errors) = (new double[scoreCount], new double[scoreCount], new double[scoreCount]);
        var (slopes, next) = (new double[loss.Size], new double[loss.Size]);
        var value = loss.Evaluate(scores, moved, 0, errors);
        loss.Slopes(weights, errors, slopes);
        var enough = options.Tolerance * Steepest(slopes);
        for (var iteration = 1; iteration <= options.MaxIterations; iteration++)
        {
            var direction = memory.Direction(slopes);
            loss.Scores(direction, moved);
            var step = LineSearch.Find(loss, new LineSearch.Line(weights, direction, scores, moved, errors),
                iteration == 1 ? 1 / Math.Max(1, Steepest(slopes)) : 1, StepMemory.Dot(slopes, direction), ref value);
            if (step == 0)
                return iteration;
            for (var at = 0; at < weights.Length; at++)
                weights[at] += step * direction[at];
            for (var at = 0; at < scores.Length; at++)
                scores[at] += step * moved[at];
            loss.Slopes(weights, errors, next);
            memory.Remember(direction, step, slopes, next);
            (slopes, next) = (next, slopes);
            if (Steepest(slopes) <= enough)
                return iteration;
        }
        return options.MaxIterations;
    }

    static double Steepest(double[] slopes)
    {
        var steepest = 0.0;
        foreach (var slope in slopes)
            steepest = Math.Max(steepest, Math.Abs(slope));
        return steepest;
    }
}
