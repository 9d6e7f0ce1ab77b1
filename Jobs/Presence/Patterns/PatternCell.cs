namespace Supervision.Jobs.Presence.Patterns;

/// <summary>How often something happened in one cell of one person or post, out of how many chances.</summary>
/// <param name="Unit">The person or post.</param>
/// <param name="Cell">Weekday and half-hour, an hour, a queue length or a matter.</param>
/// <param name="Since">The first day on which it happened; null if it never did.</param>
/// <param name="Until">The last.</param>
public sealed record PatternCell(string Unit, string Cell, int Hits, int Chances, DateOnly? Since = null, DateOnly? Until = null);

/// <summary>One pattern: a lead for a talk or a training (S2 8.2), never points.</summary>
public sealed record Pattern
{
    /// <summary>recurring, drift or mix.</summary>
    public required string Kind { get; init; }

    /// <summary>absence (of a post), person-absence, phrase (by hour), phrase-queue, phrase-matter or mix.</summary>
    public string Source { get; init; } = "absence";

    public required string Unit { get; init; }

    /// <summary>The cell; for a drift the day from which the rate changed.</summary>
    public required string Cell { get; init; }

    public required int Hits { get; init; }

    /// <summary>How often it could have happened.</summary>
    public required int Chances { get; init; }

    /// <summary>Rate in the cell, shrunk towards the rate expected of the same unit elsewhere.</summary>
    public required double Rate { get; init; }

    /// <summary>What the unit's own other cells and its group make likely.</summary>
    public required double ExpectedRate { get; init; }

    /// <summary>Chance of as much without any pattern, for this cell alone.</summary>
    public required double PValue { get; init; }

    /// <summary>Share of false ones to expect among all patterns shown down to this one (Benjamini–Hochberg).</summary>
    public double QValue { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }
}
