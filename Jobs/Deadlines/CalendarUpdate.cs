using System.Globalization;
using System.Text;
using Supervision.Jobs.Halls;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Deadlines;

/// <summary>A calendar that somebody is about to bring in, beside the one that counts now.</summary>
/// <param name="held">The hall's rows as they are.</param>
/// <param name="brought">The rows of the update.</param>
public sealed class CalendarUpdate(IReadOnlyList<WorkDayRow> held, IReadOnlyList<WorkDayRow> brought, NationalCalendar national)
{
    /// <summary>The hall's calendar as it would be.</summary>
    public HallCalendar Then { get; } = new(held.Concat(brought).GroupBy(row => row.Day).Select(rows => rows.Last()), national);

    /// <summary>Dates that the update itself gives twice, once worked and once not: nobody can say which holds.</summary>
    public IReadOnlyList<DateOnly> Contradictions { get; } = [.. brought.GroupBy(row => row.Day).Where(rows => rows.Select(row => row.IsWorkday).Distinct().Count() > 1).Select(rows => rows.Key).Order()];

    /// <summary>Dates on which it disagrees with the State Council's notice; the hall's own calendar comes first.</summary>
    public IReadOnlyList<DateOnly> AgainstNotice { get; } = [.. brought.Where(row => national.IsWorkday(row.Day) is { } worked && worked != row.IsWorkday).Select(row => row.Day).Distinct().Order()];

    /// <summary>Open clocks in working days that it would count differently. Those with a date keep it; those without get one.</summary>
    public IReadOnlyList<(ClockRow Clock, DateTime? WouldBeDueUtc)> Moves(string hallCode, TimeZoneInfo zone, DateTime nowUtc, IEnumerable<ClockRow> open) =>
        ClockMoves.Of(open, new ClockDesk(hallCode, zone, new WorkingDays(Then), nowUtc, new Dictionary<string, ClockRow>()));

    /// <summary>The lines of a State Council notice (<c>2027 off 0101-0103</c>, <c>2027 work 0109</c>) as a calendar file; null where the text is none.</summary>
    /// <exception cref="FormatException">A line of it cannot be read.</exception>
    public static string? FileOfNotice(string text, IReadOnlyList<WorkDayRow> held)
    {
        if (!text.Split('\n').Any(line => line.Trim() is [>= '0' and <= '9', _, _, _, ' ', ..] trimmed && (trimmed.Contains(" off ", StringComparison.Ordinal) || trimmed.Contains(" work ", StringComparison.Ordinal))))
            return null;
        var notice = new NationalCalendar(text);
        // The hours that the hall has set for a date stay.
        var hours = held.Where(row => row.Hours is not null).ToDictionary(row => row.Day, row => row.Hours);
        var file = new StringBuilder("date,is_workday,hours\n");
        for (var day = new DateOnly(notice.FirstYear, 1, 1); day.Year <= notice.LastYear; day = day.AddDays(1))
        {
            if (notice.IsWorkday(day) is { } worked)
                file.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{(worked ? 1 : 0)},{hours.GetValueOrDefault(day)}\n");
        }
        return file.ToString();
    }
}
