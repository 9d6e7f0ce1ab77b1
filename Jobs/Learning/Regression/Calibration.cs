namespace Supervision.Jobs.Learning.Regression;

/// <summary>Platt's sigmoid over scores of examples that the scoring model had not seen.</summary>
public sealed record Calibration(double Slope, double Intercept)
{
    const int MaxSteps = 100;

    public double Probability(double score) => PortableMath.Sigmoid(Slope * score + Intercept);

    /// <summary>Newton's method on two parameters, each step halved until it descends; the targets keep off 0 and 1 by
    /// one imagined example of each class.</summary>
    public static Calibration Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var positives = labels.Count(label => label);
        // Platt's targets: with 0 and 1 a perfect separation would drive the slope to infinity.
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (labels.Count - positives + 2.0);
        var targets = labels.Select(label => label ? high : low).ToArray();
        var fitted = new Calibration(0, PortableMath.Logit((positives + 1.0) / (labels.Count + 2.0)));
        for (var round = 0; round < MaxSteps; round++)
        {
            var (slopeStep, interceptStep) = fitted.NewtonStep(scores, targets);
            var next = fitted.Descend(slopeStep, interceptStep, scores, targets);
            var moved = Math.Abs(next.Slope - fitted.Slope) + Math.Abs(next.Intercept - fitted.Intercept);
            fitted = next;
            if (moved < 1e-10)
                break;
        }
        return fitted;
    }

    (double Slope, double Intercept) NewtonStep(IReadOnlyList<double> scores, double[] targets)
    {
        // A grain on the diagonal: equal scores would make the determinant zero.
        double bySlope = 0, byIntercept = 0, slopeSlope = 1e-9, slopeIntercept = 0, interceptIntercept = 1e-9;
        for (var at = 0; at < targets.Length; at++)
        {
            var chance = Probability(scores[at]);
            var spread = chance * (1 - chance);
            bySlope += (chance - targets[at]) * scores[at];
            byIntercept += chance - targets[at];
            slopeSlope += spread * scores[at] * scores[at];
            slopeIntercept += spread * scores[at];
            interceptIntercept += spread;
        }
        var determinant = slopeSlope * interceptIntercept - slopeIntercept * slopeIntercept;
        return ((slopeIntercept * byIntercept - interceptIntercept * bySlope) / determinant,
            (slopeIntercept * bySlope - slopeSlope * byIntercept) / determinant);
    }

    Calibration Descend(double slopeStep, double interceptStep, IReadOnlyList<double> scores, double[] targets)
    {
        var loss = Loss(scores, targets);
        for (var share = 1.0; share > 1e-6; share /= 2)
        {
            var next = new Calibration(Slope + share * slopeStep, Intercept + share * interceptStep);
            // A full Newton step may overshoot where the curve is flat: halved until the loss falls.
            if (next.Loss(scores, targets) < loss)
                return next;
        }
        return this;
    }

    double Loss(IReadOnlyList<double> scores, double[] targets)
    {
        var sum = 0.0;
        for (var at = 0; at < targets.Length; at++)
        {
            var score = Slope * scores[at] + Intercept;
            sum += PortableMath.SoftPlus(score) - targets[at] * score;
        }
        return sum;
    }
}

/// <summary>Examples whose probability fell between two bounds, and how many of them were breaches.</summary>
public sealed record CalibrationBin(double From, double To, int Count, double MeanProbability, double ShareTrue)
{
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels, int bins = 10) =>
        [.. Enumerable.Range(0, bins).Select(bin => Bin(probabilities, labels, bin, bins)).Where(bin => bin.Count > 0)];

    /// <summary>Expected calibration error: the gap between said and seen, weighted by how often it was said.</summary>
    public static double ExpectedError(IReadOnlyList<CalibrationBin> bins) =>
        bins.Sum(bin => bin.Count * Math.Abs(bin.MeanProbability - bin.ShareTrue)) / Math.Max(1, bins.Sum(bin => bin.Count));

    static CalibrationBin Bin(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels, int bin, int bins)
    {
        var members = Enumerable.Range(0, labels.Count)
            // Probability 1 belongs to the last bin and not to one behind it.
            .Where(at => Math.Min(bins - 1, (int)(probabilities[at] * bins)) == bin).ToList();
        return new CalibrationBin(
            (double)bin / bins,
            (bin + 1.0) / bins,
            members.Count,
            members.Count == 0 ? 0 : members.Average(at => probabilities[at]),
            members.Count == 0 ? 0 : members.Average(at => labels[at] ? 1.0 : 0.0));
    }
}
