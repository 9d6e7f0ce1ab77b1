namespace Supervision.Sql.Deadlines;

/// <summary>One dated, named step of rectification (整改) after a bad review, comment or complaint.</summary>
public sealed record ClockStepRow
{
    public required string HallCode { get; init; }
    public required string SubjectKind { get; init; }
    public required string SubjectKey { get; init; }
    public int StepNo { get; init; }

    /// <summary>verified, opinion, reported, told, replied, rectified, feedback …</summary>
    public required string Step { get; init; }
    public required string DoneBy { get; init; }
    public required DateTime DoneAtUtc { get; init; }
    public string? Note { get; init; }
    public long AuditNo { get; init; }
}
