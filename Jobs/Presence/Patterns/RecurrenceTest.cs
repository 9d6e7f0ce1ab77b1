namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Which cells of a person or post hold more than its own other cells make likely.</summary>
public static class RecurrenceTest
{
    /// <summary>Fewer repetitions are no habit, however unlikely.</summary>
    public const int LeastHits = 3;

    /// <summary>Every cell that could become a pattern, with its chance without one; not yet corrected for their number.</summary>
    public static IReadOnlyList<Pattern> Candidates(IReadOnlyCollection<PatternCell> cells, string source = "absence")
    {
        var units = cells.GroupBy(cell => cell.Unit).ToDictionary(own => own.Key, own => (Hits: own.Sum(cell => cell.Hits), Chances: own.Sum(cell => cell.Chances)));
        var group = GroupRate.Of(units.Values);
        return [.. cells.Where(cell => cell.Chances >= LeastHits).Select(cell => Judge(cell, units[cell.Unit], group) with { Source = source })];
    }

    private static Pattern Judge(PatternCell cell, (int Hits, int Chances) unit, GroupRate group)
    {
        // The cell itself is left out: a habit must not raise what is expected of it.
        var (a, b) = group.After(unit.Hits - cell.Hits, unit.Chances - cell.Chances);
        return new Pattern
        {
            Kind = "recurring", Unit = cell.Unit, Cell = cell.Cell, Hits = cell.Hits, Chances = cell.Chances,
            ExpectedRate = a / (a + b), Rate = (cell.Hits + a / (a + b) * 2) / (cell.Chances + 2),
            PValue = BetaBinomial.AtLeast(cell.Hits, cell.Chances, a, b), Since = cell.Since, Until = cell.Until,
        };
    }
}
