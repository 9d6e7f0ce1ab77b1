namespace Supervision.Sql.Presence;

/// <summary>A hall day whose roster, leave, calendar, posts or clips changed: presence is due again.</summary>
public sealed record DirtyDayRow
{
    public required string HallCode { get; init; }
    public required DateOnly Day { get; init; }
}
