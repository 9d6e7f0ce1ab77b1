using Supervision.Sql.Bulk;

namespace Supervision.Sql.Halls;

/// <summary>One roster row (排班): who should be where; [start, end).</summary>
public sealed record ShiftRow : FeedRow
{
    public required string ShiftId { get; init; }
    public required string StaffNo { get; init; }
    public required string PostCode { get; init; }

    /// <summary>Hall date of the roster row; a shift across midnight belongs to it.</summary>
    public required DateOnly Day { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
}
