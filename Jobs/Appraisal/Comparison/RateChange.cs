using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Appraisal.Comparison;

/// <summary>Whether a rate moved, or chance alone would explain it.</summary>
public enum Movement
{
    Better,
    Worse,

    /// <summary>The counts are too small or too alike.</summary>
    CannotTell,
}

/// <summary>Compares two Poisson counts by their exposure.</summary>
public static class RateChange
{
    // Two-sided 5 %.
    private const double Tail = 0.025;

    /// <summary>How a rate moved from one period to the next.</summary>
    /// <param name="exposureBefore">What could have been found, above 0 in both periods; otherwise nothing can be told.</param>
    public static Movement Of(long before, double exposureBefore, long after, double exposureAfter)
    {
        if (exposureBefore <= 0 || exposureAfter <= 0 || before + after == 0)
            return Movement.CannotTell;
        // Given the sum, the later count is binomial with the later share of the exposure when nothing changed.
        var share = exposureAfter / (exposureBefore + exposureAfter);
        if (AtMost(before + after, share, after) <= Tail)
            return Movement.Better;
        return AtMost(before + after, 1 - share, before) <= Tail ? Movement.Worse : Movement.CannotTell;
    }

    private static double AtMost(long trials, double share, long most)
    {
        var sum = 0.0;
        for (var k = 0L; k <= most; k++)
            sum += Math.Exp(Distributions.LogGamma(trials + 1) - Distributions.LogGamma(k + 1) - Distributions.LogGamma(trials - k + 1) + k * Math.Log(share) + (trials - k) * Math.Log(1 - share));
        return sum;
    }
}
