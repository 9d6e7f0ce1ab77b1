namespace Supervision.Sql.Appraisal.Board;

/// <summary>One person's score with the name to show.</summary>
public sealed record RankLine
{
    public required string StaffNo { get; init; }
    public string? StaffName { get; init; }
    public string? Department { get; init; }

    /// <summary>Null where nothing was observed: missing, never zero.</summary>
    public double? Score { get; init; }
    public double Base { get; init; }
    public double Deduction { get; init; }
    public double Bonus { get; init; }
    public int Confirmed { get; init; }
    public int Sessions { get; init; }
    public double DutyHours { get; init; }

    /// <summary>0 to 1.</summary>
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

    /// <summary>Place in the whole hall's list, 1 for the first; unlike the rank it is never shared.</summary>
    public int Place { get; init; }

    /// <summary>How many lines fit the filter.</summary>
    public int Found { get; init; }
}

/// <summary>One deduction or bonus with its evidence.</summary>
public sealed record PointLine
{
    public int PointNo { get; init; }
    public string? FindingId { get; init; }
    public string? Clause { get; init; }
    public string? Severity { get; init; }
    public int Repetition { get; init; }

    /// <summary>Below 0 a deduction, above 0 a bonus.</summary>
    public double Points { get; init; }
    public required string Reason { get; init; }
    public string? SessionId { get; init; }
    public string? Kind { get; init; }
    public string? Quote { get; init; }
    public double? Minutes { get; init; }
    public string? AbsenceWord { get; init; }
    public DateTime? OccurredAtUtc { get; init; }

    /// <summary>The verdict in force today; after a lock it may no longer be "confirmed".</summary>
    public string? Outcome { get; init; }

    /// <summary>How many appeals against it are open.</summary>
    public int OpenAppeals { get; init; }
}
