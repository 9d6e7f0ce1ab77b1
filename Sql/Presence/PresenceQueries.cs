using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Video;

namespace Supervision.Sql.Presence;

public sealed partial class PresenceQueries(Database database) : Queries(database)
{
    /// <summary>Days due for computing, up to and including a hall date, in order.</summary>
    public Task<IReadOnlyList<DirtyDayRow>> DirtyDays(string hallCode, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<DirtyDayRow>(new { hallCode, lastDay }, cancel);

    /// <summary>Days computed under other rules or another national calendar.</summary>
    public Task<IReadOnlyList<DirtyDayRow>> StaleDays(string hallCode, string computedUnder, CancellationToken cancel = default) =>
        Rows<DirtyDayRow>(new { hallCode, computedUnder }, cancel);

    /// <summary>Marks a day as due for computing; a mark that is there already stays.</summary>
    public Task<int> AddDirtyDay(string hallCode, DateOnly day, CancellationToken cancel = default) => Execute(new { hallCode, day }, cancel);

    /// <summary>Takes the mark off a day that has been computed.</summary>
    public Task<int> RemoveDirtyDay(string hallCode, DateOnly day, CancellationToken cancel = default) => Execute(new { hallCode, day }, cancel);

    public Task<IReadOnlyList<PostRow>> Posts(string hallCode, CancellationToken cancel = default) => Rows<PostRow>(new { hallCode }, cancel);

    /// <summary>Roster rows of the hall dates from first to last, both included.</summary>
    public Task<IReadOnlyList<ShiftRow>> Shifts(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<ShiftRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Leave and reports that touch [start, end).</summary>
    public Task<IReadOnlyList<StaffLeaveRow>> Leaves(string hallCode, DateTime startUtc, DateTime endUtc, CancellationToken cancel = default) =>
        Rows<StaffLeaveRow>(new { hallCode, startUtc, endUtc }, cancel);

    public Task<IReadOnlyList<WorkDayRow>> WorkDays(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<WorkDayRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Clips that touch [start, end), without what the arithmetic does not need.</summary>
    /// <param name="usualEndUtc">No clip that starts before the end can end later than this, but for a long one.</param>
    /// <param name="lastEndUtc">No clip at all that starts before the end can end later than this.</param>
    public Task<IReadOnlyList<ClipRow>> Clips(string hallCode, DateTime startUtc, DateTime endUtc, DateTime usualEndUtc, DateTime lastEndUtc, CancellationToken cancel = default) =>
        Rows<ClipRow>(new { hallCode, startUtc, endUtc, usualEndUtc, lastEndUtc }, cancel);

    /// <summary>Tickets taken in [start, end).</summary>
    public Task<IReadOnlyList<TicketRow>> Tickets(string hallCode, DateTime startUtc, DateTime endUtc, CancellationToken cancel = default) =>
        Rows<TicketRow>(new { hallCode, startUtc, endUtc }, cancel);

    /// <summary>Appointments agreed for [start, end).</summary>
    public Task<IReadOnlyList<AppointmentRow>> Appointments(string hallCode, DateTime startUtc, DateTime endUtc, CancellationToken cancel = default) =>
        Rows<AppointmentRow>(new { hallCode, startUtc, endUtc }, cancel);

    /// <summary>Calls of [start, end) that nobody answered.</summary>
    public Task<IReadOnlyList<CallRow>> MissedCalls(string hallCode, DateTime startUtc, DateTime endUtc, CancellationToken cancel = default) =>
        Rows<CallRow>(new { hallCode, startUtc, endUtc }, cancel);

    public Task<IReadOnlyList<PresenceDayRow>> PresenceDays(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<PresenceDayRow>(new { hallCode, day }, cancel);

    public Task<IReadOnlyList<PresenceSpanRow>> PresenceSpans(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<PresenceSpanRow>(new { hallCode, day }, cancel);

    public Task<IReadOnlyList<AbsenceEpisodeRow>> Episodes(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<AbsenceEpisodeRow>(new { hallCode, day }, cancel);

    /// <summary>A post's subtraction on each date from first to last, for a month as a calendar.</summary>
    public Task<IReadOnlyList<PresenceDayRow>> PostMonth(string hallCode, string postCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<PresenceDayRow>(new { hallCode, postCode, firstDay, lastDay }, cancel);

    /// <summary>Spans of one kind on the dates from first to last, for patterns over weeks.</summary>
    public Task<IReadOnlyList<PresenceSpanRow>> SpansBetween(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<PresenceSpanRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Every absence session of a hall date, decided and withdrawn ones included.</summary>
    public Task<IReadOnlyList<SessionRow>> AbsenceSessions(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<SessionRow>(new { hallCode, day }, cancel);

    /// <summary>The documents that the hall has adopted, with their dates.</summary>
    public Task<IReadOnlyList<RulebookAdoptionRow>> Adoptions(string hallCode, CancellationToken cancel = default) =>
        Rows<RulebookAdoptionRow>(new { hallCode }, cancel);

    /// <summary>Removes everything computed for a day.</summary>
    public Task<int> ClearDay(string hallCode, DateOnly day, CancellationToken cancel = default) => Execute(new { hallCode, day }, cancel);

    public Task<int> AddDay(IReadOnlyList<PresenceDayRow> days, CancellationToken cancel = default) => Execute(days, cancel);

    public Task<int> AddSpan(IReadOnlyList<PresenceSpanRow> spans, CancellationToken cancel = default) => Execute(spans, cancel);

    public Task<int> AddEpisode(IReadOnlyList<AbsenceEpisodeRow> episodes, CancellationToken cancel = default) => Execute(episodes, cancel);
}
