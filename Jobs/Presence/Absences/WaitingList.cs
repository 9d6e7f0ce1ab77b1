using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence.Absences;

/// <summary>Who waited while a counter was empty, one by one: an aggravation that is shown, never counted as time.</summary>
/// <param name="Tickets">Taken before the end and not called before the start.</param>
/// <param name="Appointments">Agreed for a time within the episode.</param>
/// <param name="Calls">Unanswered by somebody rostered at the post.</param>
public sealed record WaitingList(IReadOnlyList<TicketRow> Tickets, IReadOnlyList<AppointmentRow> Appointments, IReadOnlyList<CallRow> Calls)
{
    public static readonly WaitingList Nobody = new([], [], []);

    /// <summary>Tickets are taken before duty starts, too.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(12);

    public int Total => Tickets.Count + Appointments.Count + Calls.Count;

    public static WaitingList During(Interval span, string postCode, IReadOnlyCollection<string> rostered, Arrivals arrivals) => new(
        [.. arrivals.Tickets.Where(ticket => ticket.PostCode == postCode && IsWaiting(ticket, span))],
        [.. arrivals.Appointments.Where(row => row.PostCode == postCode && Holds(span, row.AgreedAtUtc))],
        [.. arrivals.MissedCalls.Where(call => rostered.Contains(call.StaffNo) && Holds(span, call.StartedAtUtc))]);

    /// <summary>The same from the database, for a stretch of one post.</summary>
    public static async Task<WaitingList> Read(Database database, string hallCode, string postCode, DateTime startsAtUtc, DateTime endsAtUtc, CancellationToken cancel = default)
    {
        var queries = new PresenceQueries(database);
        var day = DateOnly.FromDateTime(startsAtUtc);
        var shifts = await queries.Shifts(hallCode, day.AddDays(-1), day.AddDays(1), cancel);
        var rostered = shifts.Where(shift => shift.PostCode == postCode && shift.StartsAtUtc < endsAtUtc && startsAtUtc < shift.EndsAtUtc).Select(shift => shift.StaffNo).ToHashSet();
        return During(Interval.Between(startsAtUtc, endsAtUtc), postCode, rostered, await Arrivals.Read(queries, hallCode, startsAtUtc, endsAtUtc, cancel));
    }

    // A ticket that was never called waited at least in the second in which it was taken.
    private static bool IsWaiting(TicketRow ticket, Interval span) =>
        ticket.TakenAtUtc < span.EndsAtUtc && (ticket.CalledAtUtc ?? ticket.ServedAtUtc ?? ticket.TakenAtUtc.AddSeconds(1)) > span.StartsAtUtc;

    private static bool Holds(Interval span, DateTime utc) => span.StartsAtUtc <= utc && utc < span.EndsAtUtc;
}

/// <summary>How many waited.</summary>
public sealed record WaitingCitizens(int Tickets, int Appointments, int Calls)
{
    public static WaitingCitizens Of(WaitingList list) => new(list.Tickets.Count, list.Appointments.Count, list.Calls.Count);
}

/// <summary>Citizens of one hall date.</summary>
public sealed record Arrivals(IReadOnlyList<TicketRow> Tickets, IReadOnlyList<AppointmentRow> Appointments, IReadOnlyList<CallRow> MissedCalls)
{
    public static readonly Arrivals None = new([], [], []);

    internal static async Task<Arrivals> Read(PresenceQueries queries, string hallCode, DateTime startUtc, DateTime endUtc, CancellationToken cancel) => new(
        await queries.Tickets(hallCode, startUtc - WaitingList.Early, endUtc, cancel),
        await queries.Appointments(hallCode, startUtc, endUtc, cancel),
        await queries.MissedCalls(hallCode, startUtc, endUtc, cancel));
}
