namespace Supervision.Sql.Findings;

/// <summary>One named human verdict (核查结论); the one with the highest number holds.</summary>
public sealed record VerdictRow
{
    public required string HallCode { get; init; }
    public required string FindingId { get; init; }

    /// <summary>1 is the first; an appeal or second review adds the next.</summary>
    public int VerdictNo { get; init; }

    /// <summary>confirmed, remedied, notstaff, notapplicable or dismissed.</summary>
    public required string Outcome { get; init; }
    public string? Severity { get; init; }
    public required string ReasonCode { get; init; }
    public string? Measure { get; init; }
    public string? Note { get; init; }
    public required string OfficerId { get; init; }
    public required DateTime DecidedAtUtc { get; init; }
    public bool IsSecond { get; init; }

    /// <summary>Entry of the audit log that records it.</summary>
    public long AuditNo { get; init; }
}
