namespace Supervision.Sql.Appraisal.Board;

/// <summary>One person's score in one period.</summary>
public sealed record MonthScore
{
    public required string StaffNo { get; init; }
    public required string Period { get; init; }

    /// <summary>Null where nothing was observed.</summary>
    public double? Score { get; init; }
}
