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

    // Set by the queue itself: where few findings have what is asked, sessions are found by them instead of being asked each.
    internal bool IsFew { get; init; }

    /// <summary>What the findings are found by, where the sessions are found by their findings.</summary>
    public string? FewRuleKey => IsFew ? RuleKey : null;

    /// <inheritdoc cref="FewRuleKey"/>
    public string? FewSeverity => IsFew ? Severity : null;

    /// <inheritdoc cref="FewRuleKey"/>
    public bool? FewIsLead => IsFew ? IsLead : null;
}
