using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Cases;

/// <summary>Reads the ledgers, and what they should hold, and puts the rules to both.</summary>
internal sealed class LedgerSubjects(Night night, DeadlineQueries queries, ClockDesk desk, DeadlineRules rules)
{
    /// <summary>What is older has been judged; a line entered later than this proves nothing about its day.</summary>
    private const int RegisterDays = 45;

    public async Task<IReadOnlyList<SubjectClocks>> Of(DateTime sinceUtc, Func<string, StepLog> stepsOf, CancellationToken cancel)
    {
        var ledger = await queries.LedgerEntries(night.HallCode, sinceUtc, cancel);
        var entries = new LedgerRules(desk, rules);
        var register = new RegisterRules(desk, rules);
        var presence = new PresenceQueries(night.Database);
        var firstDay = night.Today.AddDays(-RegisterDays);
        var (start, end) = (HallClock.ToUtc(firstDay, TimeSpan.Zero, night.Zone), desk.NowUtc);
        var subjects = ledger.Select(row => entries.Entry(row, stepsOf(row.EntryId))).ToList();
        subjects.AddRange(register.Tickets(await presence.Tickets(night.HallCode, start, end, cancel)));
        // A hall without ledgers is asked nothing more: its calls and leaves are many.
        if (ledger.Count == 0)
            return subjects;
        var shifts = await presence.Shifts(night.HallCode, firstDay, night.Today, cancel);
        subjects.AddRange(register.Calls(await queries.CallsBetween(night.HallCode, start, end, cancel), ledger));
        subjects.AddRange(register.Leaves(await presence.Leaves(night.HallCode, start, end, cancel), shifts, await presence.Posts(night.HallCode, cancel), ledger));
        subjects.AddRange(register.Newcomers(await new HallQueries(night.Database).StaffOfHall(night.HallCode, cancel), shifts, ledger));
        return subjects;
    }
}
