using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Deadlines;

/// <summary>Arithmetic in working days on one calendar. A date past the known calendar makes the answer unknown, never a guess.</summary>
public sealed class WorkingDays
{
    // Earlier evidence is refused, and no deadline reaches beyond the last day.
    private static readonly DateOnly First = new(1999, 12, 31);
    private static readonly DateOnly End = new(2060, 1, 1);

    // Running sums, since every clock of a hall asks: a count is one subtraction and a due day one binary search.
    private readonly int[] _worked = new int[End.DayNumber - First.DayNumber];
    private readonly int[] _unknown = new int[End.DayNumber - First.DayNumber];

    public WorkingDays(HallCalendar calendar) : this(day => calendar.On(day).IsWorked)
    {
        Version = calendar.Version;
    }

    /// <param name="isWorkday">Null: unknown.</param>
    public WorkingDays(Func<DateOnly, bool?> isWorkday)
    {
        for (var i = 1; i < _worked.Length; i++)
        {
            var worked = isWorkday(First.AddDays(i));
            // An unknown day counts as neither: the second sum tells whether a stretch holds any.
            _worked[i] = _worked[i - 1] + (worked == true ? 1 : 0);
            _unknown[i] = _unknown[i - 1] + (worked is null ? 1 : 0);
        }
    }

    /// <summary>Hash of the calendar that counts.</summary>
    public string? Version { get; }

    /// <summary>Working days after the first date, up to and including the last; null where one between is unknown.</summary>
    public int? Count(DateOnly after, DateOnly last) =>
        // One unknown day makes the whole count unknown: a guessed deadline must not accuse anybody.
        _unknown[Index(last)] > _unknown[Index(after)] ? null : _worked[Index(last)] - _worked[Index(after)];

    /// <summary>The n-th working day from a date on; null where a date on the way is unknown.</summary>
    /// <param name="days">1 or more.</param>
    /// <param name="startCounts">Whether the start, if it is worked, is day 1 (S1 限时第四条1).</param>
    public DateOnly? Last(DateOnly start, int days, bool startCounts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var from = Index(start) - (startCounts ? 1 : 0);
        var found = Array.BinarySearch(_worked, from, _worked.Length - from, _worked[from] + days);
        if (found < 0)
            return null;
        // Days off repeat the count of the working day before them: the first of equal counts is that day.
        while (_worked[found - 1] == _worked[found])
            found--;
        return _unknown[found] > _unknown[from] ? null : First.AddDays(found);
    }

    /// <summary>The working day that lies so many working days before a date.</summary>
    public DateOnly? Before(DateOnly date, int days)
    {
        for (var day = date.AddDays(-1); day > First; day = day.AddDays(-1))
        {
            // Unknown is said before it is stepped over: a day off in its place would move the answer.
            if (_unknown[Index(day)] > _unknown[Index(day) - 1])
                return null;
            if (_worked[Index(day)] > _worked[Index(day) - 1] && --days == 0)
                return day;
        }
        return null;
    }

    private static int Index(DateOnly day) => day > First && day < End
        ? day.DayNumber - First.DayNumber
        : throw new ArgumentOutOfRangeException(nameof(day), day, $"Dates from {First.AddDays(1):yyyy-MM-dd} to {End.AddDays(-1):yyyy-MM-dd} can be counted.");
}
