namespace Supervision.Jobs.Learning.Regression;

/// <summary>The loss of a linear model over fixed rows: binary with one output, softmax with one output per class.
/// Work is split by rows for scores and by columns for slopes, so that no sum depends on the number of threads.</summary>
sealed class LogisticLoss
{
    readonly SparseRows _rows;
    readonly int[] _labels;
    readonly double[] _rowWeights;

    public LogisticLoss(SparseRows rows, int[] labels, int classes, LogisticOptions options)
    {
        _rows = rows;
        _labels = labels;
        Outputs = classes == 2 ? 1 : classes;
        _rowWeights = [.. labels.Select(label =>
            options.Closeness * (options.ClassWeights.Count > 0 ? options.ClassWeights[label] : 1))];
    }

    public int Outputs { get; }

    /// <summary>Weights by column then output, then one bias per output, which carries no penalty.</summary>
    public int Size => (_rows.ColumnCount + 1) * Outputs;

    public int Penalised => _rows.ColumnCount * Outputs;

    public void Scores(double[] weights, double[] scores) => Parallel.For(0, Blocks(_rows.RowCount), block =>
    {
        for (var row = block * Block; row < Math.Min((block + 1) * Block, _rows.RowCount); row++)
        {
            for (var output = 0; output < Outputs; output++)
            {
                var sum = weights[Penalised + output];
                for (var at = _rows.RowStarts[row]; at < _rows.RowStarts[row + 1]; at++)
                    sum += weights[_rows.RowColumns[at] * Outputs + output] * _rows.RowValues[at];
                scores[row * Outputs + output] = sum;
            }
        }
    });

    /// <summary>Loss at scores + step × direction; fills the errors, whose product with the rows is the slope.</summary>
    public double Evaluate(double[] scores, double[] direction, double step, double[] errors)
    {
        var total = 0.0;
        for (var row = 0; row < _rows.RowCount; row++)
        {
            total += Outputs == 1
                ? EvaluateBinary(row, scores[row] + step * direction[row], errors)
                : EvaluateSoftmax(row, scores, direction, step, errors);
        }
        return total;
    }

    public void Slopes(double[] weights, double[] errors, double[] slopes)
    {
        Parallel.For(0, Blocks(_rows.ColumnCount), block =>
        {
            for (var column = block * Block; column < Math.Min((block + 1) * Block, _rows.ColumnCount); column++)
            {
                for (var output = 0; output < Outputs; output++)
                {
                    var sum = weights[column * Outputs + output];
                    for (var at = _rows.ColumnStarts[column]; at < _rows.ColumnStarts[column + 1]; at++)
                        sum += errors[_rows.ColumnRows[at] * Outputs + output] * _rows.ColumnValues[at];
                    slopes[column * Outputs + output] = sum;
                }
            }
        });
        for (var output = 0; output < Outputs; output++)
        {
            var sum = 0.0;
            for (var row = 0; row < _rows.RowCount; row++)
                sum += errors[row * Outputs + output];
            slopes[Penalised + output] = sum;
        }
    }

    double EvaluateBinary(int row, double score, double[] errors)
    {
        errors[row] = _rowWeights[row] * (PortableMath.Sigmoid(score) - _labels[row]);
        return _rowWeights[row] * (PortableMath.SoftPlus(score) - _labels[row] * score);
    }

    double EvaluateSoftmax(int row, double[] scores, double[] direction, double step, double[] errors)
    {
        var first = row * Outputs;
        var highest = double.NegativeInfinity;
        for (var output = 0; output < Outputs; output++)
        {
            errors[first + output] = scores[first + output] + step * direction[first + output];
            highest = Math.Max(highest, errors[first + output]);
        }
        var own = errors[first + _labels[row]] - highest;
        var sum = 0.0;
        for (var output = 0; output < Outputs; output++)
            sum += errors[first + output] = PortableMath.Exp(errors[first + output] - highest);
        for (var output = 0; output < Outputs; output++)
            errors[first + output] = _rowWeights[row] * (errors[first + output] / sum - (output == _labels[row] ? 1 : 0));
        return _rowWeights[row] * (PortableMath.Log(sum) - own);
    }

    const int Block = 512;

    static int Blocks(int count) => (count + Block - 1) / Block;
}
