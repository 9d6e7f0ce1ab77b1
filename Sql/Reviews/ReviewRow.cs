using Supervision.Sql.Bulk;

namespace Supervision.Sql.Reviews;

/// <summary>One service review (好差评).</summary>
public sealed record ReviewRow : FeedRow
{
    public required string ReviewId { get; init; }
    public required DateTime RatedAtUtc { get; init; }

    /// <summary>5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意; 1 and 2 are bad (S3 三(二)8(2)).</summary>
    public int Level { get; init; }
    public string? Channel { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public string? Item { get; init; }
    public string? CaseNo { get; init; }
    public string? Body { get; init; }

    /// <summary>Nobody rated: counts in no satisfaction figure.</summary>
    public bool IsDefault { get; init; }
}
