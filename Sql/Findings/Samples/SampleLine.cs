namespace Supervision.Sql.Findings.Samples;

/// <summary>One blind sample that an officer has judged.</summary>
public sealed record SampleLine
{
    public required string SessionId { get; init; }
    public string? StaffNo { get; init; }

    /// <summary>Null where the staff list does not know the number on that day.</summary>
    public string? StaffName { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>1 where a breach was confirmed in it that the machine had not marked.</summary>
    public int IsMissed { get; init; }

    /// <summary>1 for the first; misses come first, then the newest.</summary>
    public int RowNo { get; init; }
}
