namespace Supervision.Sql.Findings.Queue;

/// <summary>What waits under one rule, severity and standing.</summary>
public sealed record WaitingRow
{
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }

    /// <summary>minor, ordinary or serious; empty for leads, which are counted together.</summary>
    public required string Severity { get; init; }
    public bool IsLead { get; init; }

    /// <summary>Sessions with at least one such finding.</summary>
    public long Sessions { get; init; }
    public DateOnly OldestDay { get; init; }
}
