using Supervision.Jobs.Halls;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Presence over weeks as cells of weekday and half-hour, and as good and bad days.</summary>
public sealed class GapCells(TimeZoneInfo zone)
{
    /// <summary>Observed duty in a half-hour that makes it a chance: half of it.</summary>
    private const int LeastObservedSeconds = 900;

    /// <summary>Absence in a half-hour that makes it a gap; under a sixth of it may be a walk to the printer.</summary>
    private const int LeastAbsentSeconds = 300;

    private readonly Dictionary<(string Unit, DateOnly Day, int Slot), (int Observed, int Absent)> _slots = [];

    /// <summary>Takes one span, in any order; of a person where one is named, else of its post. Excused and dark time is no chance: nobody could have been found missing.</summary>
    public void Add(PresenceSpanRow span, string? staffNo = null)
    {
        if (span.Kind is not ("present" or "absent"))
            return;
        var wall = HallClock.ToHall(span.StartsAtUtc, zone).DateTime;
        // Slots go on counting past midnight, so that a night shift stays on its date.
        var second = (int)(wall - span.Day.ToDateTime(TimeOnly.MinValue)).TotalSeconds;
        var end = second + (int)(span.EndsAtUtc - span.StartsAtUtc).TotalSeconds;
        while (second < end)
        {
            var slot = second / 1800;
            var seconds = Math.Min(end, (slot + 1) * 1800) - second;
            var known = _slots.GetValueOrDefault((staffNo ?? span.PostCode, span.Day, slot));
            _slots[(staffNo ?? span.PostCode, span.Day, slot)] = (known.Observed + seconds, known.Absent + (span.Kind == "absent" ? seconds : 0));
            second += seconds;
        }
    }

    /// <summary>Per post or person, weekday and half-hour.</summary>
    public IReadOnlyList<PatternCell> Cells() => [.. Judged()
        .GroupBy(slot => (slot.Unit, slot.Day.DayOfWeek, slot.Slot))
        .Select(days => new PatternCell(
            days.Key.Unit, $"{(int)days.Key.DayOfWeek} {days.Key.Slot / 2:00}:{days.Key.Slot % 2 * 30:00}", days.Count(day => day.IsGap), days.Count(),
            First(days.Where(day => day.IsGap).Select(day => day.Day)), Last(days.Where(day => day.IsGap).Select(day => day.Day))))
        .OrderBy(cell => cell.Unit, StringComparer.Ordinal).ThenBy(cell => cell.Cell, StringComparer.Ordinal)];

    /// <summary>Per post or person the duty days, bad where any half-hour had a gap.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(DateOnly Day, bool IsBad)>> Days() => Judged()
        .GroupBy(slot => slot.Unit).ToDictionary(
            own => own.Key,
            own => (IReadOnlyList<(DateOnly, bool)>)[.. own.GroupBy(slot => slot.Day).Select(day => (day.Key, day.Any(slot => slot.IsGap))).OrderBy(day => day.Key)]);

    private IEnumerable<(string Unit, DateOnly Day, int Slot, bool IsGap)> Judged() => _slots
        .Where(slot => slot.Value.Observed >= LeastObservedSeconds)
        .Select(slot => (slot.Key.Unit, slot.Key.Day, slot.Key.Slot, slot.Value.Absent >= LeastAbsentSeconds));

    private static DateOnly? First(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Min();

    private static DateOnly? Last(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Max();
}
