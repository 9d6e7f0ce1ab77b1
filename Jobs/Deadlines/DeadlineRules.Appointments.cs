using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

public sealed partial class DeadlineRules
{
    private static readonly string[] Refused = ["refus", "拒绝", "不同意", "未同意"];
    // Free text of foreign systems: the words they are known to write, in both languages.
    private static readonly string[] NotServed = [.. Refused, "cancel", "取消", "未预约", "no-show", "noshow", "no show", "爽约", "未到", "过号", "放弃"];

    /// <summary>Asked one day, answered before it ends (S4 预约四.2), there ten minutes early (四.3), refused with approval and reason (四.2), reported by the weekend (四.4).</summary>
    /// <param name="emptyAtTenToUtc">When the index proves the post empty from ten minutes before on; null: it does not.</param>
    /// <param name="known">Which of the later columns the hall fills in at all.</param>
    public SubjectClocks Appointment(AppointmentRow row, StepLog steps, DateTime? emptyAtTenToUtc, AppointmentColumns? known = null)
    {
        var subject = new ClockSubject("appointment", row.AppointmentId, row.StaffNo, row.PostCode);
        var stop = row.AnsweredAtUtc is { } answered ? (answered, "done") : steps.Stop(StepWords.Replied);
        var clocks = Running([(Rule("S4.appointment.answer"), row.RequestedAtUtc)])
            .Select(start => desk.Clock(Sourced(start.Rule, start.AtUtc), subject, start.AtUtc, LengthOf(start.Rule, start.AtUtc), start.Rule.Unit, stop)).ToList();
        if (Report(row, subject, steps, known ?? new AppointmentColumns()) is { } report)
            clocks.Add(report);
        var breaches = Overdue(clocks);
        var early = Rule("S4.appointment.early");
        if (emptyAtTenToUtc is { } since && IsHeld(row) && IsAdopted(early, row.AgreedAtUtc) && steps.When(StepWords.Excused) is null)
            breaches.Add(new DeadlineBreach(early, since, 0.8));
        if (Refusal(row, steps, known ?? new AppointmentColumns()) is { } refusal)
            breaches.Add(refusal);
        return new SubjectClocks(subject, row.AgreedAtUtc, clocks, breaches);
    }

    /// <summary>Neither refused nor cancelled, and the citizen came: who does not come has given the appointment up (S2 6.3.5).</summary>
    internal static bool IsHeld(AppointmentRow row) => !Says(row.Outcome, NotServed);

    /// <summary>Whether a working day lay between asking and the appointment, the day of asking included (S4 预约四.1); unknown days count as in time.</summary>
    private bool IsAskedInTime(AppointmentRow row) => row.RequestedAtUtc is not { } asked
        || desk.Days.Count(desk.DateOf(asked).AddDays(-1), desk.DateOf(row.AgreedAtUtc).AddDays(-1)) is not { } workingDays || workingDays >= 1;

    private DeadlineBreach? Refusal(AppointmentRow row, StepLog steps, AppointmentColumns known)
    {
        if (!Says(row.Outcome, Refused) || steps.When(StepWords.Excused) is not null || !IsAskedInTime(row))
            return null;
        var at = row.AnsweredAtUtc ?? row.AgreedAtUtc;
        var rule = FirstAdopted(at, "S4.appointment.refusal", "S2.appointment.reason");
        var lacks = row.RefusalReason is null || (rule?.Document == "S4" && row.ApprovedBy is null);
        // A hall that never fills the columns in has not shown that nobody approved.
        return rule is null || !lacks ? null : new DeadlineBreach(rule, at, known.Refusals ? 0.9 : 0.4);
    }

    /// <summary>Due by the end of the Sunday of its week; only where the hall reports in writing at all.</summary>
    private ClockRow? Report(AppointmentRow row, ClockSubject subject, StepLog steps, AppointmentColumns known)
    {
        var rule = Rule("S4.appointment.report");
        if (!IsHeld(row) || row.AgreedAtUtc > desk.NowUtc || !IsAdopted(rule, row.AgreedAtUtc) || !(known.Reports || steps.When(StepWords.Reported) is not null))
            return null;
        // Sunday is day 0 of the framework's week but the last of the clause's: it has no days left to run.
        var toSunday = (7 - (int)desk.DateOf(row.AgreedAtUtc).DayOfWeek) % 7;
        return desk.Clock(rule, subject, row.AgreedAtUtc, toSunday + 1, rule.Unit, row.ReportedAtUtc is { } told ? (told, "done") : steps.Stop(StepWords.Reported));
    }

    /// <summary>Whether a noted result says that the service was refused.</summary>
    internal static bool IsRefusal(string? outcome) => Says(outcome, Refused);

    private static bool Says(string? text, string[] words) => text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Which columns that came later a hall's appointments fill in: what is never filled in proves nothing by its absence.</summary>
public sealed record AppointmentColumns(bool Refusals = false, bool Reports = false)
{
    public static AppointmentColumns Of(IReadOnlyList<AppointmentRow> rows) =>
        new(rows.Any(row => row.ApprovedBy is not null || row.RefusalReason is not null), rows.Any(row => row.ReportedAtUtc is not null));
}
