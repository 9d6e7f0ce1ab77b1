namespace Supervision.Sql.Presence;

/// <summary>One stretch of a post's required time; [start, end).</summary>
public sealed record PresenceSpanRow
{
    public required string HallCode { get; init; }
    public required string PostCode { get; init; }
    public required DateOnly Day { get; init; }
    public int SpanNo { get; init; }

    /// <summary>present, cover, leave, reported, unobserved or absent.</summary>
    public required string Kind { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
}
