using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Reviews;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Cases;

/// <summary>Reads the ledgers, and what they should hold, and puts the rules to both.</summary>
internal sealed class LedgerSubjects(Night night, DeadlineQueries queries, ClockDesk desk, DeadlineRules rules)
{
    private const string Once = "S3.review.once";

    // Calls and tickets of the whole window are many: a month of them is in memory at a time.
    private const int DaysAtOnce = 31;

    /// <param name="sinceDay">The same window as for every other clock: a line that arrives late, or never, counts for its own day.</param>
    public async Task<IReadOnlyList<SubjectClocks>> Of(DateOnly sinceDay, Func<string, StepLog> stepsOf, CancellationToken cancel)
    {
        var sinceUtc = HallClock.ToUtc(sinceDay, TimeSpan.Zero, night.Zone);
        var ledger = await queries.LedgerEntries(night.HallCode, sinceUtc, cancel);
        var subjects = await Entries(ledger, sinceUtc, stepsOf, cancel);
        subjects.AddRange(await Ratings(sinceUtc, sinceDay, stepsOf, cancel));
        var register = new RegisterRules(desk, rules);
        var presence = new PresenceQueries(night.Database);
        foreach (var (start, end) in Months(sinceDay))
        {
            subjects.AddRange(register.Tickets(await presence.Tickets(night.HallCode, start, end, cancel)));
            // A hall without ledgers is asked nothing more: its calls and leaves are many.
            if (ledger.Count > 0)
                subjects.AddRange(register.Calls(await queries.CallsBetween(night.HallCode, start, end, cancel), ledger));
        }
        if (ledger.Count == 0)
            return subjects;
        var leaves = await presence.Leaves(night.HallCode, sinceUtc, desk.NowUtc, cancel);
        subjects.AddRange(register.Leaves(leaves, await queries.ShiftsOfLeaves(night.HallCode, sinceDay, night.Today, cancel), await presence.Posts(night.HallCode, cancel), ledger));
        subjects.AddRange(register.Newcomers(await new HallQueries(night.Database).StaffOfHall(night.HallCode, cancel), await queries.FirstShifts(night.HallCode, sinceDay, cancel), ledger));
        return subjects;
    }

    private async Task<List<SubjectClocks>> Entries(IReadOnlyList<LedgerEntryRow> ledger, DateTime sinceUtc, Func<string, StepLog> stepsOf, CancellationToken cancel)
    {
        var entries = new LedgerRules(desk, rules);
        var items = ledger.Any(entry => entry.Kind == "notice") ? (await queries.Cases(night.HallCode, sinceUtc, cancel)).ToDictionary(row => row.CaseNo, row => row.Item) : [];
        var extra = new GuideRules(rules).Extra(ledger, items.GetValueOrDefault, entryId => stepsOf(entryId).When(StepWords.Excused) is not null).ToDictionary(found => found.EntryId, found => found.Breach);
        return [.. ledger.Select(row => entries.Entry(row, stepsOf(row.EntryId)))
            .Select(subject => extra.TryGetValue(subject.Subject.Key, out var breach) ? subject with { Breaches = [.. subject.Breaches, breach] } : subject)];
    }

    /// <summary>Ratings that repeat one of the same service: how they came about is the unit's to explain, so nobody is named; a lead.</summary>
    private async Task<List<SubjectClocks>> Ratings(DateTime sinceUtc, DateOnly sinceDay, Func<string, StepLog> stepsOf, CancellationToken cancel)
    {
        var doubles = DoubleRatings.Of(await queries.RatingsOfCases(night.HallCode, sinceUtc, cancel), desk.DateOf)
            .Where(rating => rules.IsAdopted(DeadlineRules.Rule(Once), rating.Again.RatedAtUtc) && stepsOf(Key(rating.Again.ReviewId)).When(StepWords.Excused) is null).ToList();
        var found = doubles.Select(rating => Rating(Key(rating.Again.ReviewId), rating.Again.RatedAtUtc,
            [new DeadlineBreach(DeadlineRules.Rule(Once), rating.Again.RatedAtUtc, 0.45, Shown: $"{rating.First.ReviewId}, {rating.Again.ReviewId}: {rating.Again.CaseNo}")])).ToList();
        var standing = found.Select(subject => FindingKeys.Session(night.HallCode, DeadlineFindings.UnitKind, subject.Subject.Key)).ToHashSet();
        // A corrected case number, or a day that an officer excused, leaves a lead behind that nothing shows any more.
        foreach (var old in (await queries.FindingsOfKind(night.HallCode, DeadlineFindings.UnitKind, sinceDay, cancel)).Where(old => old is { RuleKey: Once, State: not "withdrawn" } && !standing.Contains(old.SessionId)))
        {
            if (await new FindingQueries(night.Database).Session(night.HallCode, old.SessionId, cancel) is { } session)
                found.Add(Rating(session.SubjectKey, old.OccurredAtUtc, []));
        }
        return found;
    }

    private static string Key(string reviewId) => $"rating/{reviewId}";

    private static SubjectClocks Rating(string key, DateTime atUtc, IReadOnlyList<DeadlineBreach> breaches) => new(new ClockSubject("ledger", key, null, null), atUtc, [], breaches);

    private IEnumerable<(DateTime StartUtc, DateTime EndUtc)> Months(DateOnly sinceDay)
    {
        for (var day = sinceDay; day <= night.Today; day = day.AddDays(DaysAtOnce))
        {
            var end = HallClock.ToUtc(day.AddDays(DaysAtOnce), TimeSpan.Zero, night.Zone);
            yield return (HallClock.ToUtc(day, TimeSpan.Zero, night.Zone), end < desk.NowUtc ? end : desk.NowUtc);
        }
    }
}
