namespace Supervision.Sql.Operations.Runs;

/// <summary>Progress and outcome of one stage of a run.</summary>
public sealed record RunStageRow
{
    public required string RunId { get; init; }
    public int StageNo { get; init; }
    public required string Stage { get; init; }
    public required string State { get; init; }
    public long Done { get; init; }
    public long Total { get; init; }
    public long Kept { get; init; }
    public long Dropped { get; init; }
    public long Written { get; init; }
    public DateTime? StartedAtUtc { get; init; }
    public DateTime? FinishedAtUtc { get; init; }
    public string? Note { get; init; }
}
