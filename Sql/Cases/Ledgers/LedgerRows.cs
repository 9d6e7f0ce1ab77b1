namespace Supervision.Sql.Cases.Ledgers;

/// <summary>One ledger over a stretch of time.</summary>
public sealed record LedgerCount
{
    public required string Kind { get; init; }
    public long Lines { get; init; }

    /// <summary>Lines without a time at which they were done.</summary>
    public long Undone { get; init; }
}

/// <summary>What a ledger lacks, or holds too late, as the night found it.</summary>
public sealed record LedgerGap
{
    public required string FindingId { get; init; }
    public required string SessionId { get; init; }
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public required DateTime OccurredAtUtc { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required string State { get; init; }
    public bool IsLead { get; init; }

    /// <summary>call/…, handover/…, training/…, ticket/…, or the line itself.</summary>
    public required string SubjectKey { get; init; }
}
