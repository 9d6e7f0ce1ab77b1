namespace Supervision.Jobs.Appraisal;

/// <summary>What one person is appraised on in one period.</summary>
public sealed record StaffEvidence
{
    public required string StaffNo { get; init; }

    /// <summary>Findings that a person confirmed, in order of time.</summary>
    public required IReadOnlyList<ConfirmedFinding> Confirmed { get; init; }

    /// <summary>Confirmed praise (S0 8.3.2).</summary>
    public int Praise { get; init; }

    /// <summary>Whether 服务之星 was awarded in the period (S2 8.4).</summary>
    public bool IsServiceStar { get; init; }

    /// <summary>Calls scored and reviews given: the chances to be found at fault.</summary>
    public int Sessions { get; init; }

    /// <summary>Calls scored; with the reviews given they are the sessions.</summary>
    public int Calls { get; init; }

    /// <summary>Reviews given, defaults left out.</summary>
    public int Reviews { get; init; }

    /// <summary>Hours of the own shifts in which the post was observed.</summary>
    public double ObservedHours { get; init; }

    /// <summary>Rostered hours.</summary>
    public double DutyHours { get; init; }

    /// <summary>Scored evidence over expected evidence, 0 to 1; null where nothing was expected.</summary>
    public double? Coverage { get; init; }
}

/// <summary>One confirmed finding with the severity that the officer set.</summary>
public sealed record ConfirmedFinding
{
    public required string FindingId { get; init; }

    public required string StaffNo { get; init; }

    public required string DocumentId { get; init; }

    public required string Clause { get; init; }

    public required string Kind { get; init; }

    /// <summary>minor, ordinary or serious.</summary>
    public required string Severity { get; init; }

    public required DateTime OccurredAtUtc { get; init; }

    /// <summary>An open appeal contests the verdict.</summary>
    public bool IsAppealed { get; init; }
}
