using Supervision.Jobs.Cases;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Reviews;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Reviews;

namespace Supervision.Jobs.Deadlines;

/// <summary>Reads the evidence of one kind and puts the rules to it.</summary>
internal sealed class DeadlineSubjects(Night night, DeadlineQueries queries, ClockDesk desk, DeadlineRules rules)
{
    private static readonly TimeSpan LongestClip = TimeSpan.FromDays(31);

    /// <summary>A shorter emptiness at the tenth minute before is a step aside.</summary>
    private const int LeastEmptySeconds = 60;

    /// <summary>Evidence of an appointment may arrive this much later.</summary>
    private const int SettledAfterDays = 7;

    public async Task<IReadOnlyList<SubjectClocks>> Of(string kind, DateOnly sinceDay, IReadOnlyList<ClockRow> kept, CancellationToken cancel)
    {
        var since = Halls.HallClock.ToUtc(sinceDay, TimeSpan.Zero, night.Zone);
        var steps = (await queries.Steps(night.HallCode, kind, cancel)).GroupBy(step => step.SubjectKey).ToDictionary(group => group.Key, group => new StepLog(group));
        StepLog StepsOf(string key) => steps.GetValueOrDefault(key, StepLog.Empty);
        IReadOnlyList<SubjectClocks> found = kind switch
        {
            "review" => Reviews(await queries.BadReviews(night.HallCode, since, cancel), StepsOf),
            "comment" => [.. (await queries.Comments(night.HallCode, since, cancel)).Select(row => rules.Comment(row, StepsOf(row.EntryId)))],
            "case" => Cases(await queries.Cases(night.HallCode, since, cancel), await queries.LedgerEntries(night.HallCode, since, cancel), StepsOf),
            "ledger" => await new LedgerSubjects(night, queries, desk, rules).Of(sinceDay, StepsOf, cancel),
            _ => await Appointments(since, kept, StepsOf, cancel),
        };
        return [.. found, .. Gone(kind, since, kept, found)];
    }

    private List<SubjectClocks> Cases(IReadOnlyList<CaseFileRow> cases, IReadOnlyList<LedgerEntryRow> ledger, Func<string, StepLog> stepsOf)
    {
        var known = CaseColumns.Of(cases, ledger);
        return [.. cases.Select(row => rules.Case(row, stepsOf(row.CaseNo), known))];
    }

    private List<SubjectClocks> Reviews(IReadOnlyList<ReviewRow> reviews, Func<string, StepLog> stepsOf)
    {
        var repeated = RepeatedReviews.Of(reviews, review => stepsOf(review.ReviewId).Outcome == StepWords.Genuine, rules.RepeatCount);
        return [.. reviews.Select(row => rules.Review(row, stepsOf(row.ReviewId), repeated.Contains(row.ReviewId)))];
    }

    /// <summary>Evidence that has clocks but no longer starts any, such as a rating corrected to a good one.</summary>
    private static IEnumerable<SubjectClocks> Gone(string kind, DateTime since, IReadOnlyList<ClockRow> kept, IReadOnlyList<SubjectClocks> found)
    {
        var present = found.Select(subject => subject.Subject.Key).ToHashSet();
        return kept.Where(clock => clock.StartedAtUtc >= since && !present.Contains(clock.SubjectKey)).GroupBy(clock => clock.SubjectKey)
            // A settled appointment is left alone, not gone.
            .Where(clocks => kind != "appointment" || clocks.Any(clock => clock.State != "stopped"))
            .Select(clocks => new SubjectClocks(new ClockSubject(kind, clocks.Key, clocks.First().StaffNo, clocks.First().PostCode), clocks.Min(clock => clock.StartedAtUtc), [], []));
    }

    private async Task<IReadOnlyList<SubjectClocks>> Appointments(DateTime since, IReadOnlyList<ClockRow> kept, Func<string, StepLog> stepsOf, CancellationToken cancel)
    {
        var settled = kept.GroupBy(clock => clock.SubjectKey).Where(clocks => clocks.All(clock => clock.State == "stopped")).Select(clocks => clocks.Key).ToHashSet();
        var subjects = new List<SubjectClocks>();
        var rows = await queries.Appointments(night.HallCode, since, cancel);
        var known = AppointmentColumns.Of(rows);
        foreach (var row in rows)
        {
            // Each appointment costs reads of spans and clips: those that can no longer change are left alone.
            if (settled.Contains(row.AppointmentId) && row.AgreedAtUtc < desk.NowUtc.AddDays(-SettledAfterDays))
                continue;
            subjects.Add(rules.Appointment(row, stepsOf(row.AppointmentId), await EmptySince(row, cancel), known));
        }
        return subjects;
    }

    /// <summary>The tenth minute before (or as the hall's own text of S4 says), where the index proves that nobody was there for a minute from then on; null where it does not.</summary>
    private async Task<DateTime?> EmptySince(AppointmentRow row, CancellationToken cancel)
    {
        var from = row.AgreedAtUtc.AddMinutes(-rules.LengthOf(DeadlineRules.Rule("S4.appointment.early"), row.AgreedAtUtc));
        if (row.AgreedAtUtc > desk.NowUtc || !DeadlineRules.IsHeld(row))
            return null;
        // S4 预约 is about time outside the shifts; within them absence is judged by the presence rules, once.
        if ((await queries.SpansOfPost(night.HallCode, row.PostCode, desk.DateOf(from), cancel)).Any(span => span.StartsAtUtc <= from && from < span.EndsAtUtc))
            return null;
        // A clip may last a whole weekend: what began long before may still be the one that covers the instant.
        var clips = await queries.ClipsOfPost(night.HallCode, row.PostCode, from - LongestClip, from.AddMinutes(-1), row.AgreedAtUtc.AddMinutes(1), cancel);
        var instant = Interval.MillisecondOf(from);
        return EvidenceBuilder.Of(clips).GetValueOrDefault(row.PostCode, PostEvidence.None).SeenEmpty.At(instant) is { } empty && empty.End - instant >= LeastEmptySeconds * 1000L
            ? from
            : null;
    }
}
