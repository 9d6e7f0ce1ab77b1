using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Supervision.Jobs.Learning;

/// <summary>The few functions of the numerics library that other folders need: only this folder knows it.</summary>
public static class Distributions
{
    /// <summary>Natural logarithm of the gamma function; <paramref name="x"/> above 0.</summary>
    public static double LogGamma(double x) => SpecialFunctions.GammaLn(x);

    /// <summary>One draw from a gamma distribution of this shape and rate.</summary>
    public static double DrawGamma(Random random, double shape, double rate) => Gamma.Sample(random, shape, rate);

    /// <summary>Chance of at most <paramref name="most"/> marked ones in a draw without replacement.</summary>
    /// <param name="population">All there are.</param>
    /// <param name="marked">Marked among them.</param>
    /// <param name="draws">Drawn.</param>
    public static double HypergeometricAtMost(int population, int marked, int draws, double most) => Hypergeometric.CDF(population, marked, draws, most);
}
