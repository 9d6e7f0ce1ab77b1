namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Benjamini–Hochberg over everything that was tested, shown or not.</summary>
public static class FalseDiscovery
{
    /// <summary>Without any true pattern at most this share of nights shows one.</summary>
    public const double ShownBelow = 0.05;

    /// <summary>The patterns to show, the surest first, each with its share of false ones.</summary>
    public static IReadOnlyList<Pattern> Select(IReadOnlyCollection<Pattern> tested, double below = ShownBelow)
    {
        var ordered = tested.OrderBy(pattern => pattern.PValue).ThenBy(pattern => pattern.Unit, StringComparer.Ordinal).ThenBy(pattern => pattern.Cell, StringComparer.Ordinal).ToList();
        var shown = new List<Pattern>();
        var q = 1.0;
        for (var rank = ordered.Count; rank > 0; rank--)
        {
            q = Math.Min(q, ordered[rank - 1].PValue * ordered.Count / rank);
            if (q <= below)
                shown.Add(ordered[rank - 1] with { QValue = q });
        }
        shown.Reverse();
        return shown;
    }

    /// <summary>The greatest chance that is shown among these; negative where none is.</summary>
    /// <param name="tested">How many were tested; those that are not among the chances showed nothing.</param>
    public static double Limit(IReadOnlyCollection<double> chances, int tested, double below = ShownBelow) => chances.Order()
        .Select((chance, index) => (Chance: chance, Rank: index + 1)).Where(test => test.Chance * Math.Max(tested, chances.Count) / test.Rank <= below)
        .Select(test => test.Chance).DefaultIfEmpty(-1).Max();
}
