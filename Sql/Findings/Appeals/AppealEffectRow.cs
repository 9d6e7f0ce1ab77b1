namespace Supervision.Sql.Findings.Appeals;

/// <summary>What an accepted appeal changed in one period: kept, because the ranking itself only shows the present.</summary>
public sealed record AppealEffectRow
{
    public required string HallCode { get; init; }
    public required string AppealId { get; init; }

    /// <summary>2026-03, 2026-Q1 or 2026.</summary>
    public required string Period { get; init; }
    public double? ScoreBefore { get; init; }
    public int? RankBefore { get; init; }
    public double? ScoreAfter { get; init; }
    public int? RankAfter { get; init; }
}
