using System.Runtime.Intrinsics;

namespace Supervision.Jobs.Learning.Regression;

/// <summary>The loss of a linear model over fixed rows: binary with one output, softmax with one output per class.
/// Work is split by rows for scores and by columns for slopes, so that no sum depends on the number of threads.</summary>
sealed class LogisticLoss
{
    readonly SparseRows _rows;
    readonly int[] _labels;
    readonly double[] _targets;
    readonly double[] _rowWeights;

    public LogisticLoss(SparseRows rows, int[] labels, int classes, LogisticOptions options)
    {
        _rows = rows;
        _labels = labels;
        _targets = Array.ConvertAll(labels, label => (double)label);
        // Two classes need one score: a second would be its mirror and double the work.
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
            var (start, length) = (_rows.RowStarts[row], _rows.RowStarts[row + 1] - _rows.RowStarts[row]);
            var columns = _rows.RowColumns.AsSpan(start, length);
            var values = _rows.RowValues.AsSpan(start, length);
            for (var output = 0; output < Outputs; output++)
                scores[row * Outputs + output] = Product(weights[Penalised + output], weights, columns, values, output);
        }
    });

    /// <summary>Loss at scores + step × direction; fills the errors, whose product with the rows is the slope.</summary>
    public double Evaluate(double[] scores, double[] direction, double step, double[] errors)
    {
        if (Outputs == 1)
            return EvaluateBinary(scores, direction, step, errors);
        var total = 0.0;
        for (var row = 0; row < _rows.RowCount; row++)
            total += EvaluateSoftmax(row, scores, direction, step, errors);
        return total;
    }

    public void Slopes(double[] weights, double[] errors, double[] slopes)
    {
        Parallel.For(0, Blocks(_rows.ColumnCount), block =>
        {
            for (var column = block * Block; column < Math.Min((block + 1) * Block, _rows.ColumnCount); column++)
            {
                var (start, length) = (_rows.ColumnStarts[column], _rows.ColumnStarts[column + 1] - _rows.ColumnStarts[column]);
                var rows = _rows.ColumnRows.AsSpan(start, length);
                var values = _rows.ColumnValues.AsSpan(start, length);
                for (var output = 0; output < Outputs; output++)
                    slopes[column * Outputs + output] = Product(weights[column * Outputs + output], errors, rows, values, output);
            }
        });
        for (var output = 0; output < Outputs; output++)
        {
            var sum = 0.0;
            for (var row = 0; row < _rows.RowCount; row++)
                // In row order and not in parallel: another order of adding is another last digit, and so another model.
                sum += errors[row * Outputs + output];
            slopes[Penalised + output] = sum;
        }
    }

    /// <summary>One line of the matrix, added in order onto <paramref name="sum"/>.</summary>
    double Product(double sum, double[] factors, ReadOnlySpan<int> places, ReadOnlySpan<float> values, int output)
    {
        // Nearly all of training is spent here: one output needs no multiplication to find its factor.
        if (Outputs == 1)
            for (var at = 0; at < places.Length; at++)
                sum += factors[places[at]] * values[at];
        else
            for (var at = 0; at < places.Length; at++)
                sum += factors[places[at] * Outputs + output] * values[at];
        return sum;
    }

    /// <summary>Four rows at a time, since most of the cost is their exponentials; summed up row by row, so that the
    /// total is the same as of one row at a time.</summary>
    double EvaluateBinary(double[] scores, double[] direction, double step, double[] errors)
    {
        var (total, row) = (0.0, 0);
        for (; row + 3 < _rows.RowCount; row += 4)
        {
            var score = Vector256.Create(scores.AsSpan(row, 4)) + step * Vector256.Create(direction.AsSpan(row, 4));
            var (label, weight) = (Vector256.Create(_targets.AsSpan(row, 4)), Vector256.Create(_rowWeights.AsSpan(row, 4)));
            // Of the negative amount, which cannot overflow; both signs are derived from it.
            var small = PortableMath.Exp(-Vector256.Abs(score));
            var isPositive = Vector256.GreaterThanOrEqual(score, Vector256<double>.Zero);
            var sum = Vector256<double>.One + small;
            var chance = Vector256.ConditionalSelect(isPositive, Vector256<double>.One, small) / sum;
            (weight * (chance - label)).CopyTo(errors.AsSpan(row, 4));
            var loss = weight * (Vector256.ConditionalSelect(isPositive, score, Vector256<double>.Zero) + PortableMath.Log(sum) - label * score);
            // Lane by lane in row order: the sum must come out the same on processors of other widths.
            total = total + loss[0] + loss[1] + loss[2] + loss[3];
        }
        for (; row < _rows.RowCount; row++)
        {
            var score = scores[row] + step * direction[row];
            errors[row] = _rowWeights[row] * (PortableMath.Sigmoid(score) - _targets[row]);
            total += _rowWeights[row] * (PortableMath.SoftPlus(score) - _targets[row] * score);
        }
        return total;
    }

    double EvaluateSoftmax(int row, double[] scores, double[] direction, double step, double[] errors)
    {
        var first = row * Outputs;
        var highest = double.NegativeInfinity;
        for (var output = 0; output < Outputs; output++)
        {
            // Held in the errors' place for now: the row needs no array of its own.
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
