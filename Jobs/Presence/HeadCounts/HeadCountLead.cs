namespace Supervision.Jobs.Presence.HeadCounts;

/// <summary>A stretch whose head count does not fit the roster: a lead for a person to look at, never a breach by itself.</summary>
public sealed record HeadCountLead
{
    public const string Understaffed = "understaffed";
    public const string Wandering = "wandering";
    public const string Clustering = "clustering";

    /// <summary>understaffed (fewer than min_staff), wandering (串岗) or clustering (扎堆).</summary>
    public required string Word { get; init; }

    public required string PostCode { get; init; }

    public required Interval Span { get; init; }

    /// <summary>Sum of the pieces.</summary>
    public required long Seconds { get; init; }

    public required double ThresholdMinutes { get; init; }

    public string? ThresholdSource { get; init; }

    /// <summary>The greatest number counted (for understaffed: that may have been there).</summary>
    public required int Counted { get; init; }

    /// <summary>How many the roster and min_staff let expect.</summary>
    public required int Expected { get; init; }

    /// <summary>Who of an empty post the index names here; null unless it is exactly one.</summary>
    public string? StaffNo { get; init; }

    /// <summary>How easily a surplus of this length meets an empty counter by accident; 0 where the index names somebody of one.</summary>
    public double Chance { get; init; }

    /// <summary>Posts that stood empty meanwhile.</summary>
    public IReadOnlyList<string> EmptyPosts { get; init; } = [];
}
