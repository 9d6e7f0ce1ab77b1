using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Presence.Files;

/// <summary>Minutes of posts without their own, and the document that sets them; null: the hall's own.</summary>
internal readonly record struct AdoptedThreshold(double Minutes, string? Source);

/// <summary>What a database holds about a hall's thresholds, for a computation whose evidence comes from files.</summary>
internal sealed class AdoptedThresholds
{
    private readonly Dictionary<DateOnly, AdoptedThreshold> _days;

    private AdoptedThresholds(Dictionary<DateOnly, AdoptedThreshold> days) => _days = days;

    /// <summary>Each threshold once, in the order of the dates on which it begins to hold.</summary>
    public IEnumerable<AdoptedThreshold> Values => _days.OrderBy(day => day.Key).Select(day => day.Value).Distinct();

    /// <returns>Null where the hall is not registered or has no duty: the files stand alone then.</returns>
    public static async Task<AdoptedThresholds?> Of(Database database, PresenceFiles hall, CancellationToken cancel)
    {
        if (!(await new HallQueries(database).Halls(cancel)).Any(known => known.HallCode == hall.HallCode))
            return null;
        var days = new Dictionary<DateOnly, AdoptedThreshold>();
        foreach (var day in hall.Input.Shifts.Select(shift => shift.Day).Distinct())
        {
            var (minutes, source) = await PresenceRecords.ThresholdOf(database, hall.HallCode, day, cancel);
            days[day] = new AdoptedThreshold(minutes, source);
        }
        return days.Count == 0 ? null : new AdoptedThresholds(days);
    }

    /// <summary>The post days under the threshold of their date, in the order of the calculator.</summary>
    public IEnumerable<PostDay> Days(PresenceInput input) => Values
        .SelectMany(value => new PresenceCalculator(input with { DefaultMinutes = value.Minutes, DefaultSource = value.Source }).Days().Where(day => _days[day.Day] == value))
        // Stable: within a date the calculator's order of posts stays.
        .OrderBy(day => day.Day);
}
