namespace Supervision.Sql.Appraisal.Board;

/// <summary>One call or review of a person in a period: what the number of sessions is made of.</summary>
public sealed record CountedLine
{
    /// <summary>call or review.</summary>
    public required string Kind { get; init; }
    public required string SubjectKey { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>Null for a review, or where the telephone system did not say.</summary>
    public double? TalkSeconds { get; init; }

    /// <summary>1 where it counts as a session; 0 for a call that no night has listened to, which lowers the coverage.</summary>
    public int IsScored { get; init; }

    /// <summary>1 to 5; null for a call.</summary>
    public int? Stars { get; init; }

    /// <summary>1 for the newest of the period.</summary>
    public int RowNo { get; init; }

    /// <summary>All of the period.</summary>
    public int Found { get; init; }

    /// <summary>Those of them that count.</summary>
    public int Scored { get; init; }

    /// <summary>Null where nothing in it waits or was judged.</summary>
    public string? SessionId { get; init; }

    /// <summary>The recording; null where none arrived.</summary>
    public string? MediaHash { get; init; }
}
