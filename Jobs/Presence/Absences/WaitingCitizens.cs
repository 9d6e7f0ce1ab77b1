using Supervision.Sql.Calls;
using Supervision.Sql.Cases;

namespace Supervision.Jobs.Presence.Absences;

/// <summary>Who waited while a counter was empty: an aggravation that is shown, never counted as time.</summary>
/// <param name="Tickets">Taken before the end and not called before the start.</param>
/// <param name="Appointments">Agreed for a time within the episode.</param>
/// <param name="Calls">Unanswered by somebody rostered at the post.</param>
public sealed record WaitingCitizens(int Tickets, int Appointments, int Calls)
{
    public int Total => Tickets + Appointments + Calls;

    public static WaitingCitizens During(Episode episode, string postCode, IReadOnlyCollection<string> rostered, Arrivals arrivals) => new(
        arrivals.Tickets.Count(ticket => ticket.PostCode == postCode && IsWaiting(ticket, episode.Span)),
        arrivals.Appointments.Count(row => row.PostCode == postCode && Holds(episode.Span, row.AgreedAtUtc)),
        arrivals.MissedCalls.Count(call => rostered.Contains(call.StaffNo) && Holds(episode.Span, call.StartedAtUtc)));

    // A ticket that was never called waited at least in the second in which it was taken.
    private static bool IsWaiting(TicketRow ticket, Interval span) =>
        ticket.TakenAtUtc < span.EndsAtUtc && (ticket.CalledAtUtc ?? ticket.ServedAtUtc ?? ticket.TakenAtUtc.AddSeconds(1)) > span.StartsAtUtc;

    private static bool Holds(Interval span, DateTime utc) => span.StartsAtUtc <= utc && utc < span.EndsAtUtc;
}

/// <summary>Citizens of one hall date.</summary>
public sealed record Arrivals(IReadOnlyList<TicketRow> Tickets, IReadOnlyList<AppointmentRow> Appointments, IReadOnlyList<CallRow> MissedCalls)
{
    public static readonly Arrivals None = new([], [], []);
}
