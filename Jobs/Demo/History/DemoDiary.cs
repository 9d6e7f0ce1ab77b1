using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Demo.History;

/// <summary>What the demo's people did, in the order in which they did it, so that the audit chain reads forward in time.</summary>
internal sealed class DemoDiary
{
    private const double OfficeOpens = 8.75;
    private const int OfficeMinutes = 8 * 60;

    private readonly PriorityQueue<Func<Task>, (DateTime AtUtc, int Number)> _entries = new();
    private readonly HallCalendar _calendar = new([], NationalCalendar.Current);
    private readonly DateTime _endUtc;
    private readonly TimeZoneInfo _zone;
    private int _number;

    /// <param name="endUtc">Today: what would be later is done now.</param>
    internal DemoDiary(DateTime endUtc, TimeZoneInfo zone)
    {
        (_endUtc, _zone) = (endUtc, zone);
        Clock = new DemoClock(endUtc);
    }

    /// <summary>The clock to act by.</summary>
    internal DemoClock Clock { get; }

    /// <summary>Today, where the diary ends.</summary>
    internal DateTime EndUtc => _endUtc;

    /// <summary>The hall's date of the entry that is being carried out.</summary>
    internal DateOnly Today => HallClock.DateOf(Clock.NowUtc, _zone);

    /// <summary>Whether the hall works on a date; null where no calendar says.</summary>
    internal bool? IsWorked(DateOnly day) => _calendar.On(day).IsWorked;

    /// <summary>Puts an act on the so-manieth working day after a date, at a minute of the office hours that its key draws.</summary>
    internal void Add(DateOnly day, int workingDays, string key, Func<Task> act)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            // Beyond the known calendars a day counts as worked: a diary has to go on.
            left -= IsWorked(day) ?? true ? 1 : 0;
        }
        var at = HallClock.ToUtc(day, TimeSpan.FromHours(OfficeOpens) + TimeSpan.FromMinutes(DemoVerdicts.Chance(key, OfficeMinutes)), _zone);
        _entries.Enqueue(act, (at > _endUtc ? _endUtc : at, _number++));
    }

    /// <summary>Carries out every entry in order of time; an act may add further ones.</summary>
    internal async Task Run()
    {
        while (_entries.TryDequeue(out var act, out var place))
        {
            Clock.NowUtc = place.AtUtc;
            await act();
        }
        Clock.NowUtc = _endUtc;
    }
}
