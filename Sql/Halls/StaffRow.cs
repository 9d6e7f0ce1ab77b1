using Supervision.Sql.Bulk;

namespace Supervision.Sql.Halls;

/// <summary>One staff member (窗口人员) over one term of validity.</summary>
public sealed record StaffRow : FeedRow
{
    public required string StaffNo { get; init; }

    /// <summary>First day of the term; 2000-01-01 where the feed left it blank.</summary>
    public required DateOnly ValidFrom { get; init; }
    public required string Name { get; init; }
    public required string Department { get; init; }
    public string? PostCode { get; init; }

    /// <summary>Last day of the term, included.</summary>
    public DateOnly? ValidTo { get; init; }
}
