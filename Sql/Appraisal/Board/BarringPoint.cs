namespace Supervision.Sql.Appraisal.Board;

/// <summary>One deduction with what the disqualification rules ask for.</summary>
public sealed record BarringPoint
{
    public required string StaffNo { get; init; }
    public string? Clause { get; init; }
    public string? Severity { get; init; }
    public string? Kind { get; init; }

    /// <summary>Imposed with the verdict that held at the instant asked for.</summary>
    public string? Measure { get; init; }
}
