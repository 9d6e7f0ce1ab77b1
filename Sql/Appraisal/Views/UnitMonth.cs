namespace Supervision.Sql.Appraisal.Views;

/// <summary>One unit in one month.</summary>
public sealed record UnitMonth
{
    public required string Period { get; init; }

    /// <summary>Null where a person's unit is unknown.</summary>
    public string? Department { get; init; }

    /// <summary>Mean of the observed scores; null where nobody was observed.</summary>
    public double? Score { get; init; }
    public long Confirmed { get; init; }
    public long Sessions { get; init; }
    public double DutyHours { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Coverage { get; init; }
    public int People { get; init; }

    /// <summary>Of the people, those with a score.</summary>
    public int Scored { get; init; }
}

/// <summary>One confirmed breach with where and when it happened.</summary>
public sealed record ConfirmedPlace
{
    public string? PostCode { get; init; }
    public string? PostName { get; init; }
    public required DateTime OccurredAtUtc { get; init; }
    public required DateOnly Day { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public required string SessionId { get; init; }
    public required string RuleKey { get; init; }
    public required string Kind { get; init; }
    public string? StaffNo { get; init; }
    public string? Quote { get; init; }
    public string? AbsenceWord { get; init; }
    public double? Minutes { get; init; }
}

/// <summary>One hall in one period.</summary>
public sealed record HallSum
{
    public long Confirmed { get; init; }
    public long Sessions { get; init; }
    public double DutyHours { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Coverage { get; init; }
    public int People { get; init; }
    public string? FormulaHash { get; init; }
}
