using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Presence;

/// <summary>Everything that decides the presence of one hall. Rows may come in any order and more than once.</summary>
public sealed record PresenceInput
{
    /// <summary>Where neither the post nor the hall sets one: no document gives minutes.</summary>
    public const double UsualMinutes = 15;

    public required IReadOnlyList<PostRow> Posts { get; init; }

    public required IReadOnlyList<ShiftRow> Shifts { get; init; }

    public required IReadOnlyList<StaffLeaveRow> Leaves { get; init; }

    public required HallCalendar Calendar { get; init; }

    /// <summary>Built over the whole timeline, before it is cut to required time.</summary>
    public required IReadOnlyDictionary<string, PostEvidence> Evidence { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The hall's threshold for posts without their own, in minutes.</summary>
    public double DefaultMinutes { get; init; } = UsualMinutes;

    /// <summary>The document that sets the hall's threshold; null: the hall's own.</summary>
    public string? DefaultSource { get; init; }
}
