namespace Supervision.Sql.Findings.Evidence;

/// <summary>One piece of evidence on the common axis of a person and post.</summary>
public sealed record TimelineItem
{
    /// <summary>call, clip, shift, leave, ticket, review, comment, case or absence.</summary>
    public required string Lane { get; init; }
    public required string ItemKey { get; init; }
    public required DateTime StartsAtUtc { get; init; }

    /// <summary>Equal to the start for what happened at one instant.</summary>
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>What it was: the clip's kind, the call's direction, the review's level, the shift's person.</summary>
    public string? Word { get; init; }

    /// <summary>The page of its own, where it is a session.</summary>
    public string? SessionId { get; init; }
}
