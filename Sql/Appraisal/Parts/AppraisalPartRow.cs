namespace Supervision.Sql.Appraisal.Parts;

/// <summary>One weighted part of one person's score, where the formula has parts.</summary>
public sealed record AppraisalPartRow
{
    public required string HallCode { get; init; }
    public required string Period { get; init; }
    public required string StaffNo { get; init; }
    public int PartNo { get; init; }
    public required string Name { get; init; }
    public double Weight { get; init; }

    /// <summary>Null where nothing of the part was observed: missing, never zero.</summary>
    public double? Score { get; init; }
    public double Deduction { get; init; }
}
