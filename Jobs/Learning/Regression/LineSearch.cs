namespace Supervision.Jobs.Learning.Regression;

/// <summary>Finds how far to go along a direction: far enough down, and not before the slope has flattened (Wolfe).</summary>
static class LineSearch
{
    const int MostTries = 30;

    /// <summary>Share of the promised descent that a step must bring: small, so that the first try mostly passes.</summary>
    const double Descent = 1e-4;

    /// <summary>The slope must have flattened to this share: below 1 for usable curvature, near it to stop early.</summary>
    const double Flattening = 0.9;

    public sealed record Line(double[] Weights, double[] Direction, double[] Scores, double[] Moved, double[] Errors);

    /// <summary>The step taken, with the line's errors and <paramref name="value"/> left at it; 0 where none descends.</summary>
    public static double Find(LogisticLoss loss, Line line, double first, double slope, ref double value)
    {
        var penalised = loss.Penalised;
        var cross = Dot(line.Weights, line.Direction, penalised);
        var square = Dot(line.Direction, line.Direction, penalised);
        var start = value;
        var penaltyAtStart = value - loss.Evaluate(line.Scores, line.Moved, 0, line.Errors);
        double shortest = 0, longest = double.PositiveInfinity, step = first, tried = 0;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            tried = step;
            value = loss.Evaluate(line.Scores, line.Moved, step, line.Errors)
                + penaltyAtStart + step * cross + step * step * square / 2;
            var slopeHere = StepMemory.Dot(line.Errors, line.Moved) + cross + step * square;
            if (value > start + Descent * step * slope)
                longest = step;
            else if (slopeHere < Flattening * slope)
                shortest = step;
            else
                return step;
            step = double.IsInfinity(longest) ? 2 * step : (shortest + longest) / 2;
        }
        return value < start ? tried : 0;
    }

    static double Dot(double[] left, double[] right, int count)
    {
        var sum = 0.0;
        for (var at = 0; at < count; at++)
            sum += left[at] * right[at];
        return sum;
    }
}
