namespace Supervision.Sql.Presence.Pairs;

/// <summary>One post with its B post (S4 AB岗一) over a stretch of days.</summary>
public sealed record PairLine
{
    public required string PostCode { get; init; }
    public required string PostName { get; init; }
    public string? Department { get; init; }

    /// <summary>The B post; null: none is named.</summary>
    public string? CoverPostCode { get; init; }

    /// <summary>Different people rostered at the post; 1 is a single-person post.</summary>
    public long People { get; init; }

    /// <summary>Seconds in which the B post stood in.</summary>
    public long CoverSeconds { get; init; }
    public long AbsentSeconds { get; init; }

    /// <summary>Hand-overs entered for the post or by its people.</summary>
    public long Handovers { get; init; }
}

/// <summary>One hand-over before somebody left the post (S4 AB岗三).</summary>
public sealed record HandoverLine
{
    public required string EntryId { get; init; }
    public required DateTime EnteredAtUtc { get; init; }
    public string? StaffNo { get; init; }
    public string? ToStaffNo { get; init; }
    public string? PostCode { get; init; }
    public string? Note { get; init; }
}

/// <summary>A refusal because somebody is away (S4 AB岗四), or a leave without a hand-over (AB岗三), as found.</summary>
public sealed record PairFindingLine
{
    public required string SessionId { get; init; }
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public required DateOnly Day { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required string State { get; init; }
}
