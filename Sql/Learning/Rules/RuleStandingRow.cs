namespace Supervision.Sql.Learning.Rules;

/// <summary>How a rule stands in a hall by its verdicts, as the last night applied it.</summary>
public sealed record RuleStandingRow
{
    public required string HallCode { get; init; }
    public required string RuleKey { get; init; }

    /// <summary>unproven, proven or lead.</summary>
    public required string State { get; init; }

    public int Upheld { get; init; }
    public int Rejected { get; init; }

    /// <summary>Since when it has been in this state.</summary>
    public DateTime SinceUtc { get; init; }
}

/// <summary>What the last verdict on one finding of a rule said.</summary>
public sealed record RuleVerdictRow
{
    public required string RuleKey { get; init; }
    public required string FindingId { get; init; }
    public required string Outcome { get; init; }
    public DateTime DecidedAtUtc { get; init; }
}

/// <summary>How often a rule flagged.</summary>
public sealed record RuleFlagsRow
{
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public int Flags { get; init; }
    public int OpenFlags { get; init; }
}
