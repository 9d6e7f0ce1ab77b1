using Supervision.Sql.Halls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Presence;

/// <summary>A change of records that is computed and shown but never stored.</summary>
public sealed record WhatIf
{
    /// <summary>Roster rows left out.</summary>
    public IReadOnlyCollection<string> WithoutShifts { get; init; } = [];

    /// <summary>Leave and reports left out.</summary>
    public IReadOnlyCollection<string> WithoutLeaves { get; init; } = [];

    /// <summary>Roster rows added, such as somebody at the B post.</summary>
    public IReadOnlyList<ShiftRow> ExtraShifts { get; init; } = [];

    public IReadOnlyList<CameraOutage> Outages { get; init; } = [];

    /// <summary>Which post covers which instead of what posts.csv says; null: nobody covers it.</summary>
    public IReadOnlyDictionary<string, string?> CoverPosts { get; init; } = new Dictionary<string, string?>();

    /// <summary>The post's day with and without the change; null where nothing is required.</summary>
    public (PostDay? Before, PostDay? After) Compare(PresenceRecords records, string postCode, DateOnly day) =>
        (Compute(records.Input, postCode, day), Compute(Apply(records), postCode, day));

    private PresenceInput Apply(PresenceRecords records) => records.Input with
    {
        Posts = [.. records.Input.Posts.Select(post => CoverPosts.TryGetValue(post.PostCode, out var cover) ? post with { CoverPostCode = cover } : post)],
        Shifts = [.. records.Input.Shifts.Where(shift => !WithoutShifts.Contains(shift.ShiftId)), .. ExtraShifts],
        Leaves = [.. records.Input.Leaves.Where(leave => !WithoutLeaves.Contains(leave.LeaveId))],
        Evidence = Outages.Count == 0 ? records.Input.Evidence : EvidenceBuilder.Of(records.Clips.Concat(Outages.SelectMany(outage => outage.Clips(records.Clips)))),
    };

    private static PostDay? Compute(PresenceInput input, string postCode, DateOnly day) =>
        new PresenceCalculator(input).On(day).FirstOrDefault(row => row.PostCode == postCode);
}

/// <summary>One camera without pictures in [start, end).</summary>
public sealed record CameraOutage(string Camera, DateTime StartsAtUtc, DateTime EndsAtUtc)
{
    /// <summary>An offline row at each post that the camera watches.</summary>
    internal IEnumerable<ClipRow> Clips(IEnumerable<ClipRow> clips) => clips.Where(clip => clip.Camera == Camera).DistinctBy(clip => clip.PostCode)
        .Select(clip => clip with { Kind = "offline", StartsAtUtc = StartsAtUtc, EndsAtUtc = EndsAtUtc, StaffNo = null });
}
