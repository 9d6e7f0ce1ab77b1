using Supervision.Sql.Bulk;

namespace Supervision.Sql.Calls;

/// <summary>One telephone call as the telephone system recorded it.</summary>
public sealed record CallRow : FeedRow
{
    public required string CallId { get; init; }
    public required DateTime StartedAtUtc { get; init; }
    public required string StaffNo { get; init; }
    public string? Direction { get; init; }
    public string? Caller { get; init; }
    public double? RingSeconds { get; init; }
    public double? TalkSeconds { get; init; }

    /// <summary>staff or citizen.</summary>
    public string? HangupSide { get; init; }
    public bool? Missed { get; init; }

    /// <summary>Plain file name of the recording.</summary>
    public string? Recording { get; init; }

    /// <summary>The hall's own telephone that had the call, as the telephone system names it; null where the source does not say.</summary>
    public string? LineName { get; init; }
}
