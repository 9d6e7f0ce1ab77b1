using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

public sealed partial class DeadlineRules
{
    /// <summary>The limit as S1 限时第四条 counts it, the four breaches of 第五条, and the hand-over of S2 7.5.1.1.</summary>
    public SubjectClocks Case(CaseFileRow row, StepLog steps)
    {
        var subject = new ClockSubject("case", row.CaseNo, row.StaffNo, row.PostCode);
        var limit = Rule("S1.case.limit");
        var start = StartOf(row);
        if ((row.PromisedDays ?? row.StatutoryDays) is not { } length || !IsAdopted(limit, start))
            return new SubjectClocks(subject, row.AcceptedAtUtc, [], []);
        var stop = Excused(steps) ?? (row.CompletedAtUtc is { } done ? (done, "done") : null);
        var clock = desk.Clock(limit, subject, start, length + (row.SuperiorDays ?? 0) + Extension(row, start, length), row.DayUnit ?? limit.Unit, stop, steps.Pauses);
        var clocks = new List<ClockRow> { clock };
        var breaches = Breaches(row, clock, steps);
        if (row.ExtendedAtUtc is { } extended && IsAdopted(Rule("S1.case.extension-notice"), extended))
            clocks.Add(Notice(row, subject, extended, steps, breaches));
        AddHandover(row, clock, breaches);
        return new SubjectClocks(subject, row.AcceptedAtUtc, clocks, breaches);
    }

    /// <summary>The day of acceptance, or of the complete supplement, which starts the count again (第四条2–3).</summary>
    private static DateTime StartOf(CaseFileRow row) =>
        row.SupplementedAtUtc is { } supplemented && supplemented > row.AcceptedAtUtc ? supplemented : row.AcceptedAtUtc;

    /// <summary>Days of an extension that was approved before the limit ran out (第四条5).</summary>
    private double Extension(CaseFileRow row, DateTime start, double length)
    {
        if (row.ExtendedAtUtc is not { } extended)
            return 0;
        var before = desk.Due(start, length + (row.SuperiorDays ?? 0), row.DayUnit ?? "working", startDayCounts: true);
        return before is null || extended < before ? row.ExtensionDays ?? 0 : 0;
    }

    private List<DeadlineBreach> Breaches(CaseFileRow row, ClockRow clock, StepLog steps)
    {
        var breaches = new List<DeadlineBreach>();
        if (clock.DueAtUtc is not { } due || Excused(steps) is not null || clock.State == "paused")
            return breaches;
        if (IsBroken(clock))
        {
            breaches.Add(new DeadlineBreach(Rule("S1.case.over-limit"), due, 0.95, clock));
            if (row.ExtendedAtUtc is null)
                breaches.Add(new DeadlineBreach(Rule("S1.case.no-extension"), due, 0.95, clock));
        }
        else if (row.CompletedAtUtc is not null && ClockDesk.IsLate(clock, row.DeliveredAtUtc ?? desk.NowUtc))
        {
            // Delivered is a column that many systems do not export: without it the breach is only likely.
            breaches.Add(new DeadlineBreach(Rule("S1.case.not-delivered"), due, row.DeliveredAtUtc is null ? 0.4 : 0.95, clock));
        }
        return breaches;
    }

    private ClockRow Notice(CaseFileRow row, ClockSubject subject, DateTime extended, StepLog steps, List<DeadlineBreach> breaches)
    {
        var rule = Rule("S1.case.extension-notice");
        (DateTime, string)? stop = Excused(steps) ?? (row.ExtensionNotifiedAtUtc is { } told ? (told, "done") : steps.Stop(StepWords.Replied));
        var clock = desk.Clock(rule, subject, extended, rule.Length, rule.Unit, stop);
        if (IsBroken(clock))
            breaches.Add(new DeadlineBreach(Rule("S1.case.no-answer"), clock.DueAtUtc!.Value, 0.9, clock));
        return clock;
    }

    /// <summary>
    /// The result goes to the out-window one working day before the limit; a case of one day is handed over at once.
    /// Only in a hall whose completion is that hand-over, which it says by setting the days.
    /// </summary>
    private void AddHandover(CaseFileRow row, ClockRow clock, List<DeadlineBreach> breaches)
    {
        var rule = Rule("S2.case.handover");
        if (LengthOf(rule) < 1 || clock.Length <= 1 || clock.DueAtUtc is not { } due || breaches.Count > 0 || clock.Stopped == "excused" || !IsAdopted(rule, clock.StartedAtUtc))
            return;
        if (desk.Days.Before(desk.DateOf(due.AddTicks(-1)), (int)LengthOf(rule)) is not { } lastDay)
            return;
        if ((row.CompletedAtUtc ?? desk.NowUtc) is var handed && handed >= desk.EndOf(lastDay))
            breaches.Add(new DeadlineBreach(rule, desk.EndOf(lastDay), 0.6, clock));
    }

    private static (DateTime AtUtc, string How)? Excused(StepLog steps) =>
        steps.When(StepWords.Excused) is { } excused ? (excused, "excused") : null;
}
