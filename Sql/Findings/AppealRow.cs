namespace Supervision.Sql.Findings;

/// <summary>One appeal (申诉) against one verdict.</summary>
public sealed record AppealRow
{
    public required string HallCode { get; init; }
    public required string AppealId { get; init; }
    public required string FindingId { get; init; }
    public required string StaffNo { get; init; }
    public required string FiledBy { get; init; }
    public required DateTime FiledAtUtc { get; init; }
    public required string Grounds { get; init; }

    /// <summary>When it must be answered; null where the calendar is unknown.</summary>
    public DateTime? DueAtUtc { get; init; }
    public string? SupervisorOpinion { get; init; }
    public string? SupervisorId { get; init; }

    /// <summary>open, accepted or rejected.</summary>
    public required string State { get; init; }
    public string? DecidedBy { get; init; }
    public DateTime? DecidedAtUtc { get; init; }
    public string? DecisionNote { get; init; }
    public bool IsFinal { get; init; }
}
