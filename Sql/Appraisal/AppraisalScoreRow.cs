namespace Supervision.Sql.Appraisal;

/// <summary>One staff member's appraisal (考核) for a month, quarter or year.</summary>
public sealed record AppraisalScoreRow
{
    public required string HallCode { get; init; }

    /// <summary>2026-03, 2026-Q1 or 2026.</summary>
    public required string Period { get; init; }
    public required string StaffNo { get; init; }

    /// <summary>Null where nothing was observed: missing, never zero.</summary>
    public double? Score { get; init; }
    public double Base { get; init; }
    public double Deduction { get; init; }
    public double Bonus { get; init; }
    public int Confirmed { get; init; }
    public int Sessions { get; init; }
    public double DutyHours { get; init; }

    /// <summary>0 to 1: scored evidence over expected evidence.</summary>
    public double? Coverage { get; init; }
    public double? RatePer100 { get; init; }
    public double? ShrunkRate { get; init; }
    public int? RankNo { get; init; }
    public int? RankLow { get; init; }
    public int? RankHigh { get; init; }
    public int? TieBand { get; init; }
    public bool IsProvisional { get; init; }
    public required string FormulaHash { get; init; }
    public required DateTime ComputedAtUtc { get; init; }
}
