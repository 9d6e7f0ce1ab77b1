namespace Supervision.Sql.Findings.Queue;

/// <summary>What the review queue is narrowed to; null means no restriction.</summary>
public sealed record QueueFilter
{
    public required string HallCode { get; init; }

    /// <summary>open, decided or withdrawn.</summary>
    public string State { get; init; } = "open";
    public string? Kind { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public string? Department { get; init; }
    public string? RuleKey { get; init; }
    public string? Severity { get; init; }

    /// <summary>True: only sessions with a lead; false: only sessions with a finding that can count.</summary>
    public bool? IsLead { get; init; }
    public DateOnly FromDay { get; init; } = DateOnly.MinValue;

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; init; } = DateOnly.MaxValue;
}
