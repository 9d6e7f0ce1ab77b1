using Supervision.Sql.Bulk;

namespace Supervision.Sql.Video;

/// <summary>One row of a video index; [start, end).</summary>
public sealed record ClipRow : FeedRow
{
    /// <summary>Start in UTC, then a hash of camera, post, start, end, kind and staff number.</summary>
    public required string ClipId { get; init; }
    public required string Camera { get; init; }
    public required string PostCode { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>present, absent, sign or offline; <c>recorded</c> where a recorder says only that it was running.</summary>
    public required string Kind { get; init; }
    public int? Persons { get; init; }
    public string? StaffNo { get; init; }

    /// <summary>Where the recorder keeps the footage; never opened.</summary>
    public string? FileLocator { get; init; }
    public double? Confidence { get; init; }

    /// <summary>Of recorded time: the camera that reports every person there; null where none does.</summary>
    public string? EventsFrom { get; init; }

    /// <summary>Longer than <see cref="Usual"/>; the few of this kind are looked for apart, a month back.</summary>
    public bool IsLong => EndsAtUtc - StartsAtUtc > Usual;

    /// <summary>No clip but a long one touches a day and ends later than this after it.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(6);
}
