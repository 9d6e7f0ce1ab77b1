using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Appraisal;

/// <summary>
/// Gamma–Poisson model of breach rates: people differ by an unknown amount, which is estimated from all of them, and
/// each person's rate is shrunk towards the group as far as the own exposure is small.
/// </summary>
public sealed class RateModel
{
    // Relative spread of true rates between people. Zero (all alike) must be possible; two is far beyond any hall.
    private static readonly double[] Spreads = [0.02, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2];

    private readonly double _mean;
    private readonly double[] _weights;

    private RateModel(double mean, double[] weights) => (_mean, _weights) = (mean, weights);

    /// <param name="people">Count of confirmed breaches and exposure (above 0) of each person.</param>
    public static RateModel Fit(IReadOnlyList<(int Count, double Exposure)> people)
    {
        var exposure = people.Sum(person => person.Exposure);
        // Half a breach more than seen keeps the mean off zero, so that a clean month still says little about a newcomer.
        var mean = exposure > 0 ? (people.Sum(person => person.Count) + 0.5) / exposure : 0;
        if (mean <= 0)
            return new RateModel(0, Spreads.Select(_ => 1.0 / Spreads.Length).ToArray());
        // A prior against wide spreads: few people cannot tell chance from a difference, and chance is to be assumed first.
        var logs = Spreads.Select(spread => people.Sum(person => LogLikelihood(person.Count, person.Exposure, mean, spread)) - spread).ToArray();
        // The largest is taken out before exponents are: the likelihood of a whole hall underflows to zero.
        var top = logs.Max();
        var weights = logs.Select(log => Math.Exp(log - top)).ToArray();
        var total = weights.Sum();
        return new RateModel(mean, weights.Select(weight => weight / total).ToArray());
    }

    /// <summary>The person's expected rate per unit of exposure.</summary>
    public double Shrunk(int count, double exposure) =>
        Spreads.Select((spread, index) => _weights[index] * Posterior(count, exposure, spread).Mean).Sum();

    /// <summary>One draw of everybody's true rate, given what was seen.</summary>
    public double[] Draw(IReadOnlyList<(int Count, double Exposure)> people, Random random)
    {
        // One spread for a whole draw: it belongs to the hall, and drawing it for each person would average it away.
        var spread = Pick(random);
        return people.Select(person =>
        {
            var (shape, mean) = Posterior(person.Count, person.Exposure, spread);
            return shape <= 0 ? 0 : Distributions.DrawGamma(random, shape, shape / mean);
        }).ToArray();
    }

    private (double Shape, double Mean) Posterior(int count, double exposure, double spread)
    {
        if (_mean <= 0)
            return (0, 0);
        var shape = 1 / (spread * spread);
        var rate = shape / _mean;
        return (shape + count, (shape + count) / (rate + exposure));
    }

    private double Pick(Random random)
    {
        var mark = random.NextDouble();
        for (var i = 0; i < Spreads.Length; i++)
        {
            mark -= _weights[i];
            if (mark <= 0)
                return Spreads[i];
        }
        // Weights of rounded sums may end a hair below one.
        return Spreads[^1];
    }

    // Negative binomial: Poisson counts whose rate is Gamma with this mean and relative spread.
    private static double LogLikelihood(int count, double exposure, double mean, double spread)
    {
        var shape = 1 / (spread * spread);
        var share = mean * exposure / (shape + mean * exposure);
        return Distributions.LogGamma(shape + count) - Distributions.LogGamma(shape) + shape * Math.Log(1 - share) + (count == 0 ? 0 : count * Math.Log(share));
    }
}
