namespace Supervision.Sql.Findings.Statements;

/// <summary>What a staff member says about a finding (陈述), without contesting its verdict; never changed or removed.</summary>
public sealed record StaffStatementRow
{
    public required string HallCode { get; init; }
    public required string FindingId { get; init; }
    public int StatementNo { get; init; }
    public required string StaffNo { get; init; }
    public required string SaidBy { get; init; }
    public required DateTime SaidAtUtc { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    public required string Body { get; init; }
}
