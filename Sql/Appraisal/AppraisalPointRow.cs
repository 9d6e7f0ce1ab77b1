namespace Supervision.Sql.Appraisal;

/// <summary>One deduction or bonus behind a score, down to its finding.</summary>
public sealed record AppraisalPointRow
{
    public required string HallCode { get; init; }
    public required string Period { get; init; }
    public required string StaffNo { get; init; }
    public int PointNo { get; init; }
    public string? FindingId { get; init; }
    public string? Clause { get; init; }
    public string? Severity { get; init; }
    public int Repetition { get; init; }
    public double Points { get; init; }
    public required string Reason { get; init; }
}
