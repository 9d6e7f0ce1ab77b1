using MathNet.Numerics.Distributions;

namespace Supervision.Jobs.Learning.Cards;

/// <summary>How many of how many, and how sure that is. The share of none is counted as 1: nothing was wrong.</summary>
public sealed record Proportion(int Right, int Of)
{
    public double Share => Of == 0 ? 1 : (double)Right / Of;

    /// <summary>Below this the true share lies with no more than the given chance (Jeffreys: Beta(½, ½) before any count).</summary>
    public double LowerBound(double chance) => Right == 0 ? 0 : Beta.InvCDF(Right + 0.5, Of - Right + 0.5, chance);

    public double UpperBound(double chance) => Right == Of ? 1 : Beta.InvCDF(Right + 0.5, Of - Right + 0.5, 1 - chance);

    /// <summary>The 95 % Jeffreys interval.</summary>
    public double From => LowerBound(0.025);

    public double To => UpperBound(0.025);
}
