using System.Globalization;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

public sealed partial class DeadlineRules
{
    /// <summary>
    /// The result goes to the out-window one working day before the limit (S2 7.5.1.1); a case of one day is handed over at once.
    /// Where the hall has no column for it, only if completion is that hand-over, which it says by setting the days.
    /// </summary>
    private void AddHandover(CaseFileRow row, ClockRow clock, CaseColumns known, List<DeadlineBreach> breaches)
    {
        var rule = Rule("S2.case.handover");
        var own = LengthOf(rule, clock.StartedAtUtc);
        // A hall that neither sets the days nor exports the column has no handover to be late with.
        var days = own >= 1 ? own : known.HandedOver ? 1 : 0;
        if (days < 1 || clock.Length <= 1 || clock.DueAtUtc is not { } due || breaches.Count > 0 || clock.Stopped == "excused" || clock.State == "paused" || !IsAdopted(rule, clock.StartedAtUtc))
            return;
        // The due instant is the midnight after the last day: a tick earlier lies in the day itself.
        if (desk.Days.Before(desk.DateOf(due.AddTicks(-1)), (int)days) is not { } lastDay)
            return;
        var handed = row.HandedOverAtUtc ?? (known.HandedOver && row.CompletedAtUtc is null ? desk.NowUtc : row.CompletedAtUtc ?? desk.NowUtc);
        if (handed >= desk.EndOf(lastDay))
            breaches.Add(new DeadlineBreach(rule, desk.EndOf(lastDay), row.HandedOverAtUtc is null ? 0.6 : 0.9, clock));
    }

    /// <summary>Told within one working day after the out-window has the result (S2 7.5.2); who took it along needs no notice.</summary>
    private ClockRow? Pickup(CaseFileRow row, ClockSubject subject, StepLog steps, CaseColumns known)
    {
        var rule = Rule("S2.case.pickup-notice");
        if (!known.Pickup || (row.HandedOverAtUtc ?? row.CompletedAtUtc) is not { } received || !IsAdopted(rule, received))
            return null;
        // Who has the result in hand needs no message that it is ready.
        var told = row.PickupNotifiedAtUtc ?? row.DeliveredAtUtc;
        return desk.Clock(Sourced(rule, received), subject, received, LengthOf(rule, received), rule.Unit, Excused(steps) ?? (told is { } at ? (at, "done") : null));
    }

    private void AddBroken(ClockRow clock, List<ClockRow> clocks, List<DeadlineBreach> breaches)
    {
        clocks.Add(clock);
        if (IsBroken(clock))
            breaches.Add(new DeadlineBreach(Rule(clock.ClockKey), clock.DueAtUtc!.Value, 0.9, clock));
    }

    /// <summary>What the case shows without a clock: asked again on another day, a promise no shorter than the law's time, no written decision.</summary>
    private void AddEvidence(CaseFileRow row, StepLog steps, CaseColumns known, List<DeadlineBreach> breaches)
    {
        if (Excused(steps) is not null)
            return;
        // A second question on the same day corrects the first notice; one on another day sends the citizen away again.
        var asked = Asked(row).DistinctBy(desk.DateOf).ToList();
        // The second question and not the first is the breach: asking once for everything is what the clause demands.
        if (asked.Count > 1 && FirstAdopted(asked[1], "S4.case.once", "S2.case.once", "S1.case.once", "S3.case.once", "S0.case.once") is { } once)
            breaches.Add(new DeadlineBreach(once, asked[1], 0.7));
        if (asked.Count > 2 && IsAdopted(Rule("S1.case.round-trips"), asked[2]))
            breaches.Add(new DeadlineBreach(Rule("S1.case.round-trips"), asked[2], 0.6));
        if (row is { PromisedDays: { } promised, StatutoryDays: { } statutory } && promised > 0 && promised >= statutory && IsAdopted(Rule("S1.case.promise"), row.AcceptedAtUtc))
            breaches.Add(new DeadlineBreach(Rule("S1.case.promise"), row.AcceptedAtUtc, 0.6));
        if (known.LacksDocument(row, desk.NowUtc) && IsAdopted(Rule("S2.case.document"), row.AcceptedAtUtc))
            breaches.Add(new DeadlineBreach(Rule("S2.case.document"), row.AcceptedAtUtc, 0.6));
    }

    private static IEnumerable<DateTime> Asked(CaseFileRow row) => (row.SupplementsAsked ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)).Order();
}

/// <summary>What a hall's case system fills in at all: a column that is never filled in proves nothing by its absence.</summary>
/// <param name="Documents">Cases with a written decision in the ledger; null where the hall keeps no such ledger.</param>
/// <param name="DocumentsSinceUtc">Its first entry.</param>
public sealed record CaseColumns(bool Pickup = false, bool HandedOver = false, IReadOnlySet<string>? Documents = null, DateTime DocumentsSinceUtc = default)
{
    public static readonly CaseColumns None = new();

    /// <summary>A decision may be entered this much after acceptance before its absence says something.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromDays(2);

    public static CaseColumns Of(IReadOnlyList<CaseFileRow> cases, IReadOnlyList<LedgerEntryRow> ledger)
    {
        var documents = ledger.Where(entry => entry is { Kind: "document", Reference: not null }).ToList();
        return new CaseColumns(
            // One filled row shows that the system keeps the column; an empty one in a column never used proves nothing.
            cases.Any(row => row.PickupNotifiedAtUtc is not null), cases.Any(row => row.HandedOverAtUtc is not null),
            documents.Count == 0 ? null : documents.Select(entry => entry.Reference!).ToHashSet(), documents.Count == 0 ? default : documents.Min(entry => entry.EnteredAtUtc));
    }

    internal bool LacksDocument(CaseFileRow row, DateTime nowUtc) =>
        Documents is not null && row.AcceptedAtUtc >= DocumentsSinceUtc && row.AcceptedAtUtc + Settling < nowUtc && !Documents.Contains(row.CaseNo);
}
