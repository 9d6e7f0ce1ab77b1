namespace Supervision.Jobs.Calls.Hits;

/// <summary>Joins what the phrase says and what the context model says into one probability.</summary>
public static class ProbabilityPool
{
    /// <summary>Neither side is believed beyond this: a listed phrase stays a lead, and a model can be wrong.</summary>
    private const double Limit = 0.98;

    /// <summary>Adds the evidence of both on the log-odds scale.</summary>
    public static double Combine(double phrasePrior, double modelProbability) =>
        1 / (1 + Math.Exp(-(LogOdds(phrasePrior) + LogOdds(modelProbability))));

    private static double LogOdds(double probability)
    {
        var limited = Math.Clamp(probability, 1 - Limit, Limit);
        return Math.Log(limited / (1 - limited));
    }
}
