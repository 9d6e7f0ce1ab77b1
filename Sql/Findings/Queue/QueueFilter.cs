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
    public double? LeastPriority { get; init; }

    /// <summary>Not included.</summary>
    public double? BelowPriority { get; init; }
    public DateOnly FromDay { get; init; } = DateOnly.MinValue;

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; init; } = DateOnly.MaxValue;

    /// <summary>It names a rule, a severity or a standing: only flagged sessions can match.</summary>
    public bool AsksFindings => this is not { RuleKey: null, Severity: null, IsLead: null };

    // Set by the queue itself, once for a page: the list and its count begin at the same place.
    internal QueueWay? Way { get; init; }
}

/// <summary>Where a narrowed queue begins: at the smallest of what the filter asks for.</summary>
internal enum QueueWay
{
    /// <summary>Each session of the queue in its order, until the page is full.</summary>
    Queue,

    /// <summary>The findings that have what is asked.</summary>
    Findings,

    /// <summary>The sessions of the days asked for.</summary>
    Days,

    /// <summary>The sessions of the department's people and posts.</summary>
    Department,
}
