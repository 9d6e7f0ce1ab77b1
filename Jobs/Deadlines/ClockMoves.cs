using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

/// <summary>What an updated calendar would move; running clocks keep their dates until a person decides otherwise.</summary>
public static class ClockMoves
{
    /// <summary>Clocks in working days whose date the present calendar would count differently, with that date.</summary>
    public static IReadOnlyList<(ClockRow Clock, DateTime? WouldBeDueUtc)> Of(IEnumerable<ClockRow> clocks, ClockDesk desk) =>
        [.. clocks.Where(clock => clock is { Unit: "working", State: not "stopped" } && clock.CalendarVersion != desk.Days.Version)
            .Select(clock => (clock, desk.Due(clock.StartedAtUtc, clock.Length, clock.Unit, clock.StartDayCounts)))
            .Where(move => move.Item2 != move.clock.DueAtUtc)];
}

/// <summary>How well a unit's bad reviews were put right; counts in the assessment (S3 三(二)9(6)).</summary>
/// <param name="Due">Rectifications that are done, or whose time is over.</param>
/// <param name="InTime">Of those, done in time.</param>
public sealed record RectificationRate(int Due, int InTime)
{
    /// <summary>Null where nothing was due yet.</summary>
    public double? Share => Due == 0 ? null : (double)InTime / Due;

    /// <param name="clockKey">Which reading of the source: S3.review.rectify or S3.review.rectify-verified.</param>
    public static RectificationRate Of(IEnumerable<ClockRow> clocks, string clockKey, DateTime nowUtc)
    {
        var due = clocks.Where(clock => clock.Stopped is null or "done")
            .Where(clock => clock.ClockKey == clockKey && (clock.StoppedAtUtc is not null || ClockDesk.IsLate(clock, nowUtc))).ToList();
        return new RectificationRate(due.Count, due.Count(clock => clock.StoppedAtUtc is { } stopped && !ClockDesk.IsLate(clock, stopped)));
    }
}
