namespace Supervision.Sql.Appraisal.Board;

/// <summary>One period's ranking in figures.</summary>
public sealed record RankCount
{
    public int People { get; init; }

    /// <summary>Those with a score.</summary>
    public int Ranked { get; init; }
    public DateTime? ComputedAtUtc { get; init; }

    /// <summary>One period is always written whole, under one formula.</summary>
    public string? FormulaHash { get; init; }
}
