namespace Supervision.Sql.Findings.Appeals;

/// <summary>One appeal in a list, with what it is about.</summary>
public sealed record AppealLine
{
    public required string AppealId { get; init; }
    public required string FindingId { get; init; }
    public required string SessionId { get; init; }
    public required string StaffNo { get; init; }
    public string? StaffName { get; init; }
    public required string Clause { get; init; }
    public required string DocumentId { get; init; }
    public string? Quote { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime FiledAtUtc { get; init; }
    public DateTime? DueAtUtc { get; init; }
    public required string Grounds { get; init; }
    public string? SupervisorOpinion { get; init; }
    public required string State { get; init; }
    public DateTime? DecidedAtUtc { get; init; }
    public string? DecisionNote { get; init; }
}

/// <summary>A finding as the person concerned sees it: with the verdict that holds and what the machine went by when it scored.</summary>
public sealed record OwnFinding
{
    public required string FindingId { get; init; }
    public required string SessionId { get; init; }
    public required string SessionKind { get; init; }
    public required string Kind { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public required string RuleKey { get; init; }
    public string? Quote { get; init; }
    public string? MatchKind { get; init; }

    /// <summary>JSON, as in <see cref="FindingRow.Reason"/>.</summary>
    public required string Reason { get; init; }
    public double? Minutes { get; init; }
    public required DateTime OccurredAtUtc { get; init; }
    public required DateOnly Day { get; init; }
    public required string State { get; init; }
    public string? Outcome { get; init; }
    public string? Severity { get; init; }
    public string? ReasonCode { get; init; }
    public string? Measure { get; init; }
    public string? Note { get; init; }
    public DateTime? DecidedAtUtc { get; init; }
}
