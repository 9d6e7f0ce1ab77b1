namespace Supervision.Sql.Findings.Queue;

/// <summary>One finding in the queue with its session; a session without findings is one line with the finding columns null.</summary>
public sealed record QueueLine
{
    public required string SessionId { get; init; }
    public required string SessionKind { get; init; }
    public required string SubjectKey { get; init; }
    public string? StaffNo { get; init; }
    public string? StaffName { get; init; }
    public string? Department { get; init; }
    public string? PostCode { get; init; }
    public string? PostName { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public double Priority { get; init; }
    public int OpenFindings { get; init; }
    public string? FindingId { get; init; }
    public string? FindingState { get; init; }
    public string? RuleKey { get; init; }
    public string? DocumentId { get; init; }
    public string? Clause { get; init; }
    public string? FindingKind { get; init; }
    public string? Severity { get; init; }
    public double? Probability { get; init; }
    public string? Quote { get; init; }
    public double? StartSeconds { get; init; }
    public double? Minutes { get; init; }
    public string? AbsenceWord { get; init; }
    public string? Machine { get; init; }
    public bool? IsLead { get; init; }
    public bool? Revised { get; init; }

    /// <summary>What the citizen said first in a call; null where nobody wrote it down.</summary>
    public string? Opening { get; init; }

    /// <summary>When a clock on the same evidence falls due; null where none runs.</summary>
    public DateTime? DueAtUtc { get; init; }
}
