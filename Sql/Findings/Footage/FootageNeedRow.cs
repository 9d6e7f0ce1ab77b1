namespace Supervision.Sql.Findings.Footage;

/// <summary>A session whose footage may still be needed: an open flag, an open appeal, or a bad review in rectification.</summary>
public sealed record FootageNeedRow
{
    public required string SessionId { get; init; }
    public required string SessionKind { get; init; }
    public string? StaffNo { get; init; }
    public string? StaffName { get; init; }

    /// <summary>The session's post, else that of the person on that day; null where neither is known.</summary>
    public string? PostCode { get; init; }
    public string? PostName { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public bool HasFlag { get; init; }
    public bool HasAppeal { get; init; }
    public bool HasReview { get; init; }
}
