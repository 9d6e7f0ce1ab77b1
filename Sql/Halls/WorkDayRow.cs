using Supervision.Sql.Bulk;

namespace Supervision.Sql.Halls;

/// <summary>One date of the hall's own work calendar (工作日历).</summary>
public sealed record WorkDayRow : FeedRow
{
    public required DateOnly Day { get; init; }
    public bool IsWorkday { get; init; }

    /// <summary>Working hours in hall time such as 08:30-12:00;13:30-17:30; null: the shifts are the hours.</summary>
    public string? Hours { get; init; }
}
