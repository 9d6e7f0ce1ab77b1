namespace Supervision.Sql.Appraisal;

/// <summary>One counted finding with the verdict in force.</summary>
public sealed record ConfirmedRow
{
    public required string FindingId { get; init; }
    public required string StaffNo { get; init; }
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public required string Kind { get; init; }
    public string? Severity { get; init; }
    public required DateTime OccurredAtUtc { get; init; }

    /// <summary>An open appeal contests the verdict.</summary>
    public bool IsAppealed { get; init; }
}
