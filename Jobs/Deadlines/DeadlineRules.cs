using Supervision.Sql.Cases;
using Supervision.Sql.Comments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Reviews;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Deadlines;

/// <summary>Which clocks a piece of evidence starts, under the documents that the hall has adopted.</summary>
/// <param name="settings">Lengths that the hall sets itself, by setting name.</param>
public sealed partial class DeadlineRules(ClockDesk desk, IReadOnlyList<RulebookAdoptionRow> adoptions, IReadOnlyDictionary<string, double> settings)
{
    /// <summary>48 hours to verify and 15 days to rectify, in both readings of the source (S3 三(二)9, 五(二)3).</summary>
    public SubjectClocks Review(ReviewRow review, StepLog steps)
    {
        var subject = new ClockSubject("review", review.ReviewId, review.StaffNo, review.PostCode);
        if (review.IsDefault || review.Level > 2)
            return new SubjectClocks(subject, review.RatedAtUtc, [], []);
        var started = Running(
        [
            (Rule("S3.review.verify"), review.RatedAtUtc),
            (Rule("S3.review.rectify"), review.RatedAtUtc),
            (Rule("S3.review.rectify-verified"), steps.When(StepWords.Verified)),
        ]);
        var clocks = started.Select(start => desk.Clock(start.Rule, subject, start.AtUtc, start.Rule.Length, start.Rule.Unit, steps.Stop(start.Rule.Step))).ToList();
        var breaches = Overdue(clocks);
        var bad = Rule("S3.review.bad");
        if (!steps.IsNotCounted && IsAdopted(bad, review.RatedAtUtc))
            breaches.Insert(0, new DeadlineBreach(bad, review.RatedAtUtc, review.Level == 1 ? 0.6 : 0.5));
        return new SubjectClocks(subject, review.RatedAtUtc, clocks, breaches);
    }

    /// <summary>The one-week reply (S0 7.1.3), and the chain of S0 8.1.3 where the hall has set lengths.</summary>
    public SubjectClocks Comment(CommentRow comment, StepLog steps)
    {
        var subject = new ClockSubject("comment", comment.EntryId, comment.StaffNo, comment.PostCode);
        var rules = ClockDefinition.All.Values.Where(rule => rule.Subject == "comment" && LengthOf(rule) > 0);
        var clocks = Running(rules.Select(rule => (rule, rule.After is null ? comment.ReceivedAtUtc : steps.When(rule.After))))
            .Select(start => desk.Clock(start.Rule, subject, start.AtUtc, LengthOf(start.Rule), start.Rule.Unit, steps.Stop(start.Rule.Step), steps.Pauses)).ToList();
        return new SubjectClocks(subject, comment.ReceivedAtUtc, clocks, Overdue(clocks));
    }

    /// <summary>Asked one day, answered before it ends (S4 预约四.2).</summary>
    /// <param name="emptyAtTenToUtc">When the index proves the post empty from ten minutes before on; null: it does not.</param>
    public SubjectClocks Appointment(AppointmentRow row, StepLog steps, DateTime? emptyAtTenToUtc)
    {
        var subject = new ClockSubject("appointment", row.AppointmentId, row.StaffNo, row.PostCode);
        var stop = row.AnsweredAtUtc is { } answered ? (answered, "done") : steps.Stop(StepWords.Replied);
        var clocks = Running([(Rule("S4.appointment.answer"), row.RequestedAtUtc)])
            .Select(start => desk.Clock(start.Rule, subject, start.AtUtc, start.Rule.Length, start.Rule.Unit, stop)).ToList();
        var breaches = Overdue(clocks);
        var early = Rule("S4.appointment.early");
        if (emptyAtTenToUtc is { } since && IsAdopted(early, row.AgreedAtUtc) && steps.When(StepWords.Excused) is null)
            breaches.Add(new DeadlineBreach(early, since, 0.8));
        return new SubjectClocks(subject, row.AgreedAtUtc, clocks, breaches);
    }

    private static ClockDefinition Rule(string key) => ClockDefinition.All[key];

    private bool IsAdopted(ClockDefinition rule, DateTime atUtc) => rule.IsAdopted(desk.DateOf(atUtc), adoptions);

    private double LengthOf(ClockDefinition rule) => rule.Setting is { } name && settings.TryGetValue(name, out var own) ? own : rule.Length;

    private IEnumerable<(ClockDefinition Rule, DateTime AtUtc)> Running(IEnumerable<(ClockDefinition Rule, DateTime? AtUtc)> starts) =>
        starts.Where(start => start.AtUtc is { } at && IsAdopted(start.Rule, at)).Select(start => (start.Rule, start.AtUtc!.Value));

    /// <summary>Clocks that ended late, or have not ended although it is late.</summary>
    private List<DeadlineBreach> Overdue(IEnumerable<ClockRow> clocks) => [.. clocks.Where(IsBroken).Select(clock => new DeadlineBreach(Rule(clock.ClockKey), clock.DueAtUtc!.Value, 0.95, clock))];

    private bool IsBroken(ClockRow clock) => clock.State switch
    {
        "stopped" => clock.Stopped == "done" && ClockDesk.IsLate(clock, clock.StoppedAtUtc!.Value),
        "running" => ClockDesk.IsLate(clock, desk.NowUtc),
        _ => false,
    };
}
