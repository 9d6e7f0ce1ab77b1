using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

public sealed partial class DeadlineRules
{
    /// <summary>The limit as S1 限时第四条 counts it, the four breaches of 第五条, and the hand-over of S2 7.5.1.1.</summary>
    /// <param name="known">Which of the later columns the hall fills in at all.</param>
    public SubjectClocks Case(CaseFileRow row, StepLog steps, CaseColumns? known = null)
    {
        known ??= CaseColumns.None;
        var subject = new ClockSubject("case", row.CaseNo, row.StaffNo, row.PostCode);
        var start = StartOf(row);
        var clocks = new List<ClockRow>();
        var breaches = new List<DeadlineBreach>();
        if ((row.PromisedDays ?? row.StatutoryDays) is { } length && FirstAdopted(start, "S1.case.limit", "S4.case.limit", "S2.case.limit", "S3.case.limit") is { } limit)
        {
            // What a person excused goes before what the system exported.
            var stop = Excused(steps) ?? (row.CompletedAtUtc is { } done ? (done, "done") : null);
            var clock = desk.Clock(limit, subject, start, length + (row.SuperiorDays ?? 0) + Extension(row, start, length, limit), row.DayUnit ?? limit.Unit, stop, steps.Pauses);
            clocks.Add(clock);
            breaches = Breaches(row, clock, limit, steps);
            if (row.ExtendedAtUtc is { } extended && IsAdopted(Rule("S1.case.extension-notice"), extended))
                clocks.Add(Notice(row, subject, extended, steps, breaches));
            AddHandover(row, clock, known, breaches);
        }
        if (Pickup(row, subject, steps, known) is { } pickup)
            AddBroken(pickup, clocks, breaches);
        AddEvidence(row, steps, known, breaches);
        return new SubjectClocks(subject, row.AcceptedAtUtc, clocks, breaches);
    }

    /// <summary>The day of acceptance, or of the complete supplement, which starts the count again (第四条2–3).</summary>
    private static DateTime StartOf(CaseFileRow row) =>
        // The limit runs from complete papers; papers supplemented before acceptance do not move it back.
        row.SupplementedAtUtc is { } supplemented && supplemented > row.AcceptedAtUtc ? supplemented : row.AcceptedAtUtc;

    /// <summary>Days of an extension that was approved before the limit ran out (第四条5).</summary>
    private double Extension(CaseFileRow row, DateTime start, double length, ClockDefinition limit)
    {
        if (row.ExtendedAtUtc is not { } extended)
            return 0;
        var before = desk.Due(start, length + (row.SuperiorDays ?? 0), row.DayUnit ?? limit.Unit, limit.StartDayCounts);
        // An extension granted after the limit had passed heals nothing.
        return before is null || extended < before ? row.ExtensionDays ?? 0 : 0;
    }

    private List<DeadlineBreach> Breaches(CaseFileRow row, ClockRow clock, ClockDefinition limit, StepLog steps)
    {
        var breaches = new List<DeadlineBreach>();
        if (clock.DueAtUtc is not { } due || Excused(steps) is not null || clock.State == "paused")
            return breaches;
        if (IsBroken(clock))
        {
            breaches.Add(new DeadlineBreach(Rule($"{limit.Document}.case.over-limit"), due, 0.95, clock));
            // S1 alone has the two clauses apart: late, and late without having asked for more time.
            if (row.ExtendedAtUtc is null && limit.Document == "S1")
                breaches.Add(new DeadlineBreach(Rule("S1.case.no-extension"), due, 0.95, clock));
        }
        else if (limit.Document == "S1" && row.CompletedAtUtc is not null && ClockDesk.IsLate(clock, row.DeliveredAtUtc ?? desk.NowUtc))
        {
            // Delivered is a column that many systems do not export: without it the breach is only likely.
            breaches.Add(new DeadlineBreach(Rule("S1.case.not-delivered"), due, row.DeliveredAtUtc is null ? 0.4 : 0.95, clock));
        }
        return breaches;
    }

    private ClockRow Notice(CaseFileRow row, ClockSubject subject, DateTime extended, StepLog steps, List<DeadlineBreach> breaches)
    {
        var rule = Rule("S1.case.extension-notice");
        // The system's own column before the step that somebody entered by hand.
        (DateTime, string)? stop = Excused(steps) ?? (row.ExtensionNotifiedAtUtc is { } told ? (told, "done") : steps.Stop(StepWords.Replied));
        var clock = desk.Clock(Sourced(rule, extended), subject, extended, LengthOf(rule, extended), rule.Unit, stop);
        if (IsBroken(clock))
            breaches.Add(new DeadlineBreach(Rule("S1.case.no-answer"), clock.DueAtUtc!.Value, 0.9, clock));
        return clock;
    }

    private static (DateTime AtUtc, string How)? Excused(StepLog steps) =>
        steps.When(StepWords.Excused) is { } excused ? (excused, "excused") : null;
}
