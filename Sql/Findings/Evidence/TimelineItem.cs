using Supervision.Sql.Video;

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

/// <summary>The hours [FromUtc, ToUtc) of a timeline, with the dates and ends between which its rows are looked for: not through all years.</summary>
public sealed record TimelineHours(DateTime FromUtc, DateTime ToUtc)
{
    // As long as the feed lets a clip be.
    private static readonly TimeSpan LongestClip = TimeSpan.FromDays(31);

    /// <summary>First hall date whose shift or absence can touch the hours in any time zone, one across midnight included.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(FromUtc).AddDays(-2);

    /// <summary>Last such date.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(ToUtc).AddDays(1);

    /// <summary>No clip but a long one that touches the hours starts earlier.</summary>
    public DateTime UsualFromUtc => FromUtc - ClipRow.Usual;

    /// <summary>No clip that touches the hours ends later.</summary>
    public DateTime LastEndUtc => ToUtc + LongestClip;
}
