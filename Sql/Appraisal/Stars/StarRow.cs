namespace Supervision.Sql.Appraisal.Stars;

/// <summary>One award of 服务之星 (S2 8.4) for a month.</summary>
public sealed record StarRow
{
    public required string HallCode { get; init; }
    public required string Period { get; init; }
    public required string StaffNo { get; init; }
    public required string AwardedBy { get; init; }
    public required DateTime AwardedAtUtc { get; init; }
}

/// <summary>The reviews that one person was given.</summary>
public sealed record StarCount
{
    public required string StaffNo { get; init; }
    public int Given { get; init; }

    /// <summary>非常满意.</summary>
    public int Best { get; init; }

    /// <summary>不满意 and 非常不满意.</summary>
    public int Bad { get; init; }
}

/// <summary>Somebody's good word.</summary>
public sealed record PraiseLine
{
    public required string StaffNo { get; init; }
    public string? Quote { get; init; }
    public DateTime AtUtc { get; init; }

    /// <summary>The session that holds it; null for a review.</summary>
    public string? SessionId { get; init; }

    /// <summary>An officer confirmed that it is praise of this person.</summary>
    public bool IsConfirmed { get; init; }
}
