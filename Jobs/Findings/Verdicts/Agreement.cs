namespace Supervision.Jobs.Findings.Verdicts;

/// <summary>How far two blind officers agree beyond chance.</summary>
/// <param name="Pairs">Findings that two officers judged blind to each other.</param>
/// <param name="Observed">Share of equal judgements, 0 to 1.</param>
/// <param name="Kappa">Cohen's κ, −1 to 1; null without pairs, or where chance alone explains everything.</param>
public sealed record Agreement(int Pairs, double Observed, double? Kappa)
{
    /// <summary>Counts pairs of judgements, each a word such as <c>confirmed/serious</c>.</summary>
    public static Agreement Of(IReadOnlyList<(string First, string Second)> pairs)
    {
        if (pairs.Count == 0)
            return new Agreement(0, 0, null);
        double n = pairs.Count;
        var observed = pairs.Count(pair => pair.First == pair.Second) / n;
        var words = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct();
        var chance = words.Sum(word => pairs.Count(pair => pair.First == word) / n * (pairs.Count(pair => pair.Second == word) / n));
        return new Agreement(pairs.Count, observed, chance >= 1 ? null : (observed - chance) / (1 - chance));
    }
}
