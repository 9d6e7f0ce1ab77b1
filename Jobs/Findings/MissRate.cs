namespace Supervision.Jobs.Findings;

/// <summary>The share of blind samples in which a person found what the machine had not, with its 95 % interval.</summary>
/// <param name="Low">0 to 1, Wilson's interval, which stays honest near zero and for few samples.</param>
public sealed record MissRate(int Sampled, int Missed, double Share, double Low, double High)
{
    // The 97.5th percentile of the normal distribution: 95 % two-sided.
    private const double Z = 1.959964;

    public static MissRate Of(Sql.Findings.Verdicts.SampleCount count)
    {
        if (count.Sampled == 0)
            return new MissRate(0, 0, 0, 0, 1);
        double n = count.Sampled;
        var share = count.Missed / n;
        var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new MissRate(count.Sampled, count.Missed, share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
