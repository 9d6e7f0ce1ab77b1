using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Hits out of chances whose rate is itself only known as Beta(a, b).</summary>
internal static class BetaBinomial
{
    /// <summary>Chance of at least as many hits.</summary>
    public static double AtLeast(int hits, int chances, double a, double b)
    {
        if (hits <= 0)
            return 1;
        var sum = 0.0;
        for (var k = hits; k <= chances; k++)
            sum += Math.Exp(LogChance(k, chances, a, b));
        return Math.Min(1, sum);
    }

    private static double LogChance(int k, int n, double a, double b) =>
        Distributions.LogGamma(n + 1) - Distributions.LogGamma(k + 1) - Distributions.LogGamma(n - k + 1)
        + LogBeta(k + a, n - k + b) - LogBeta(a, b);

    private static double LogBeta(double a, double b) =>
        Distributions.LogGamma(a) + Distributions.LogGamma(b) - Distributions.LogGamma(a + b);
}
