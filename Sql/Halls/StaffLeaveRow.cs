using Supervision.Sql.Bulk;

namespace Supervision.Sql.Halls;

/// <summary>One leave or temporary report (请假报备); [start, end).</summary>
public sealed record StaffLeaveRow : FeedRow
{
    public required string LeaveId { get; init; }
    public required string StaffNo { get; init; }
    public required DateTime StartsAtUtc { get; init; }

    /// <summary>A bare end date is stored as the end of that day.</summary>
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>annual, sick, official or temporary.</summary>
    public required string Kind { get; init; }
    public string? ApprovedBy { get; init; }
}
