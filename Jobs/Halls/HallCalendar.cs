using Supervision.Sql.Halls;

namespace Supervision.Jobs.Halls;

/// <summary>Which dates a hall works and when: its own calendar first, then the national one.</summary>
public sealed class HallCalendar
{
    public const string Hall = "hall";
    public const string National = "national";
    public const string Unknown = "unknown";

    private readonly Dictionary<DateOnly, HallDay> _days = [];
    private readonly NationalCalendar _national;
    private readonly HashSet<DateOnly> _disputed;

    /// <param name="days">The hall's rows, each date at most once.</param>
    /// <param name="disputed">Dates about which two of the hall's files disagree: neither is believed.</param>
    public HallCalendar(IEnumerable<WorkDayRow> days, NationalCalendar national, IEnumerable<DateOnly>? disputed = null)
    {
        _national = national;
        _disputed = [.. disputed ?? []];
        var text = new List<string>();
        foreach (var row in days.OrderBy(row => row.Day))
        {
            _days[row.Day] = Listed(row);
            text.Add($"{row.Day:yyyy-MM-dd} {row.IsWorkday} {row.Hours}");
        }
        text.AddRange(_disputed.Order().Select(day => $"{day:yyyy-MM-dd} disputed"));
        Version = text.Count == 0 ? national.Version : Findings.FindingKeys.Hash([national.Version, .. text])[..16];
    }

    /// <summary>Hash of both calendars: what a running deadline was counted by.</summary>
    public string Version { get; }

    /// <summary>The date as the hall, else the State Council, else nobody says.</summary>
    public HallDay On(DateOnly date)
    {
        if (_disputed.Contains(date))
            return new HallDay(null, Unknown, []);
        if (_days.TryGetValue(date, out var listed))
            return listed;
        var worked = _national.IsWorkday(date);
        return new HallDay(worked, worked is null ? Unknown : National, null);
    }

    private static HallDay Listed(WorkDayRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Hours))
            return new HallDay(row.IsWorkday, Hall, null);
        // Hours that cannot be read prove no duty: nothing is required, and the source says that it is unknown.
        return WorkHours.TryParse(row.Hours, out var hours)
            ? new HallDay(row.IsWorkday, Hall, hours)
            : new HallDay(row.IsWorkday, Unknown, []);
    }
}

/// <summary>What is known of one hall date.</summary>
/// <param name="IsWorked">Null: no calendar reaches this date.</param>
/// <param name="Source">hall, national or unknown.</param>
/// <param name="Hours">Working hours since the date's midnight in hall time; null: the shifts are the hours.</param>
public sealed record HallDay(bool? IsWorked, string Source, IReadOnlyList<(TimeSpan Start, TimeSpan End)>? Hours);
