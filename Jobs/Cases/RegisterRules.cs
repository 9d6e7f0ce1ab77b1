using Supervision.Jobs.Deadlines;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Cases;

/// <summary>What a ledger lacks: a call that nobody registered, a leave without a hand-over, a first shift without training. Only where the hall keeps that ledger.</summary>
public sealed class RegisterRules(ClockDesk desk, DeadlineRules rules)
{
    /// <summary>A shorter talk is a wrong number or a hang-up, with nothing to register.</summary>
    public const double LeastTalkSeconds = 30;

    /// <summary>A hand-over may lie this long before the leave.</summary>
    private static readonly TimeSpan HandedAhead = TimeSpan.FromDays(14);

    /// <summary>Planned leave; sickness is the special reason for which the B post steps in by itself (S4 AB岗三).</summary>
    private static readonly string[] Planned = ["annual", "official"];

    /// <summary>Registered on its day, by whomever (S0 7.1.1.3, S2 6.5.1). Days that are not over are not judged.</summary>
    public IEnumerable<SubjectClocks> Calls(IReadOnlyList<CallRow> calls, IReadOnlyList<LedgerEntryRow> ledger)
    {
        var entries = ledger.Where(entry => entry is { Kind: "consultation", Reference: not null }).ToLookup(entry => entry.Reference!);
        // A hall that keeps no such ledger, or does not export it, has not shown that nothing was registered.
        if (entries.Count == 0)
            yield break;
        // From the first entry on: what was before the ledger began is not missing from it.
        var since = entries.SelectMany(group => group).Min(entry => desk.DateOf(entry.EnteredAtUtc));
        foreach (var call in calls.Where(call => call is { Direction: "in", Missed: not true, TalkSeconds: >= LeastTalkSeconds }))
        {
            var day = desk.DateOf(call.StartedAtUtc);
            // Registering is due by the end of the day, which must be over first.
            if (day < since || desk.EndOf(day) > desk.NowUtc)
                continue;
            var rule = rules.FirstAdopted(call.StartedAtUtc, "S0.call.register", "S2.call.register");
            var isRegistered = entries[call.CallId].Any(entry => desk.DateOf(entry.EnteredAtUtc) <= day);
            // A call without any line may have been answered at once, which S2 6.5.1 allows without a line: a lead.
            var probability = entries[call.CallId].Any() ? 0.6 : 0.45;
            yield return Found(new ClockSubject("ledger", $"call/{call.CallId}", call.StaffNo, null), call.StartedAtUtc, isRegistered ? null : rule, probability);
        }
    }

    /// <summary>Planned leave from an AB post with shifts, without a hand-over before it (S4 AB岗三).</summary>
    public IEnumerable<SubjectClocks> Leaves(IReadOnlyList<StaffLeaveRow> leaves, IReadOnlyList<ShiftRow> shifts, IReadOnlyList<PostRow> posts, IReadOnlyList<LedgerEntryRow> ledger)
    {
        var handovers = ledger.Where(entry => entry is { Kind: "handover", StaffNo: not null }).ToLookup(entry => entry.StaffNo!);
        if (handovers.Count == 0)
            yield break;
        var since = handovers.SelectMany(group => group).Min(entry => entry.EnteredAtUtc);
        var covers = posts.ToDictionary(post => post.PostCode, post => post.CoverPostCode);
        var shiftsOf = shifts.ToLookup(shift => shift.StaffNo);
        foreach (var leave in leaves.Where(leave => leave.StartsAtUtc >= since && leave.StartsAtUtc <= desk.NowUtc))
        {
            var missed = shiftsOf[leave.StaffNo].Where(shift => shift.StartsAtUtc < leave.EndsAtUtc && shift.EndsAtUtc > leave.StartsAtUtc).MinBy(shift => shift.StartsAtUtc);
            if (missed is null)
                continue;
            var start = leave.StartsAtUtc > missed.StartsAtUtc ? leave.StartsAtUtc : missed.StartsAtUtc;
            // A post without a B post has nobody to hand over to: the unit sends somebody, and the presence rules judge that.
            var owes = Planned.Contains(leave.Kind) && covers.GetValueOrDefault(missed.PostCode) is not null
                && !handovers[leave.StaffNo].Any(entry => entry.EnteredAtUtc <= start && entry.EnteredAtUtc >= leave.StartsAtUtc - HandedAhead);
            yield return Found(new ClockSubject("ledger", $"handover/{leave.LeaveId}", leave.StaffNo, missed.PostCode), start,
                owes ? rules.FirstAdopted(start, "S4.handover.before-leave") : null, 0.8);
        }
    }

    /// <summary>Newcomers whose first shift came before any training (S2 8.2): the unit's duty, so nobody is named.</summary>
    public IEnumerable<SubjectClocks> Newcomers(IReadOnlyList<StaffRow> staff, IReadOnlyList<ShiftRow> shifts, IReadOnlyList<LedgerEntryRow> ledger)
    {
        var trainings = ledger.Where(entry => entry is { Kind: "training", StaffNo: not null }).ToLookup(entry => entry.StaffNo!);
        if (trainings.Count == 0)
            yield break;
        var since = trainings.SelectMany(group => group).Min(entry => desk.DateOf(entry.EnteredAtUtc));
        var first = shifts.GroupBy(shift => shift.StaffNo).ToDictionary(group => group.Key, group => group.Min(shift => shift.StartsAtUtc));
        foreach (var person in staff.GroupBy(row => row.StaffNo).Select(terms => terms.MinBy(term => term.ValidFrom)!))
        {
            if (person.ValidFrom < since || !first.TryGetValue(person.StaffNo, out var start) || start > desk.NowUtc)
                continue;
            var isTrained = trainings[person.StaffNo].Any(entry => (entry.DoneAtUtc ?? entry.EnteredAtUtc) <= start);
            // Without a name: training is owed by the unit and not by the newcomer.
            yield return Found(new ClockSubject("ledger", $"training/{person.StaffNo}", null, null), start, isTrained ? null : rules.FirstAdopted(start, "S2.training.before"), 0.7);
        }
    }

    /// <summary>A ticket with priority called after one at the same post that was taken later without (S3 二(三)2(8), S2 6.7.3).</summary>
    public IEnumerable<SubjectClocks> Tickets(IReadOnlyList<TicketRow> tickets)
    {
        foreach (var queue in tickets.Where(ticket => ticket.PostCode is not null).GroupBy(ticket => (ticket.Day, ticket.PostCode)))
        {
            // Who was never called had left: nobody was served before somebody who waited.
            foreach (var ticket in queue.Where(ticket => ticket is { Priority.Length: > 0, CalledAtUtc: not null }))
            {
                // Taken later, called earlier and without priority: only such a one shows that priority was passed over.
                var overtaken = queue.Any(other => string.IsNullOrEmpty(other.Priority) && other.TakenAtUtc > ticket.TakenAtUtc && other.CalledAtUtc < ticket.CalledAtUtc);
                yield return Found(new ClockSubject("ledger", $"ticket/{ticket.Day:yyyyMMdd}/{ticket.TicketId}", null, ticket.PostCode), ticket.TakenAtUtc,
                    overtaken ? rules.FirstAdopted(ticket.TakenAtUtc, "S3.ticket.priority", "S2.ticket.priority") : null, 0.6);
            }
        }
    }

    private static SubjectClocks Found(ClockSubject subject, DateTime atUtc, ClockDefinition? broken, double probability) =>
        new(subject, atUtc, [], broken is null ? [] : [new DeadlineBreach(broken, atUtc, probability)]);
}
