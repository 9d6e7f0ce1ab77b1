using System.Globalization;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence;

/// <summary>Computes the presence of every hall date that is over and whose roster, leave, calendar or clips changed.</summary>
public sealed class PresenceStage : NightStage
{
    // Rules and national calendar; a day computed under another value is computed again.
    private static readonly string Rules = $"presence 4, calendar {NationalCalendar.Current.Version}";

    public override string Key => "presence";

    public override int Order => 50;

    public override string Reads => "DirtyDay, Post, Shift, StaffLeave, WorkDay, Clip, Ticket, Appointment, Call";

    public override string Writes => "PresenceDay, PresenceSpan, AbsenceEpisode, Session, Finding, DirtyDay";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var rules = await RulesOf(night, cancel);
        var days = await DueDays(night, rules, cancel);
        var (waiting, written) = (0, 0);
        var disputed = new List<DateOnly>();
        for (var i = 0; i < days.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (await Compute(night, days[i], rules, disputed, cancel) is { } episodes)
                written += episodes;
            else
                waiting++;
            progress.Report(new StageProgress(i + 1, days.Count));
        }
        return new StageOutcome(days.Count, days.Count - waiting, waiting, written, Note(waiting, disputed));
    }

    private static string? Note(int waiting, List<DateOnly> disputed)
    {
        var days = string.Join(", ", disputed.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var chinese = new[] { waiting == 0 ? null : $"{waiting} 天尚未结束", disputed.Count == 0 ? null : $"日历文件相互矛盾，未作结论：{days}" };
        var english = new[] { waiting == 0 ? null : $"{waiting} days are not over yet", disputed.Count == 0 ? null : $"calendar files disagree, nothing concluded on {days}" };
        return waiting == 0 && disputed.Count == 0 ? null : $"{string.Join("；", chinese.OfType<string>())}\n{string.Join("; ", english.OfType<string>())}";
    }

    // A hall's own text may change the threshold from a day on: another choice of texts computes its days again.
    private static async Task<string> RulesOf(Night night, CancellationToken cancel)
    {
        var shelf = await RulebookShelf.Of(night.Database, night.HallCode, cancel);
        var own = string.Join(' ', shelf.Changes.Select(day => (day, Found: shelf.AbsenceMinutes(day))).Where(change => change.Found is not null)
            .Select(change => $"{change.day:yyyyMMdd}:{change.Found!.Value.Number.Value.ToString("R", CultureInfo.InvariantCulture)}"));
        return own.Length == 0 ? Rules : $"{Rules}, {FindingKeys.Hash("thresholds", own)[..8]}";
    }

    /// <summary>Marked or stale dates before today, each with the date before it where a shift crosses midnight.</summary>
    private static async Task<IReadOnlyList<DateOnly>> DueDays(Night night, string rules, CancellationToken cancel)
    {
        var queries = new PresenceQueries(night.Database);
        // Until yesterday: today still gathers evidence, and a half-read day would accuse those whose clips are on the way.
        var marked = await queries.DirtyDays(night.HallCode, night.Today.AddDays(-1), cancel);
        var stale = await queries.StaleDays(night.HallCode, rules, cancel);
        // In the order of time, so that a run that is stopped leaves the newest days open.
        var due = new SortedSet<DateOnly>(marked.Concat(stale).Select(row => row.Day));
        foreach (var day in due.ToList())
        {
            var midnight = HallClock.ToUtc(day, TimeSpan.Zero, night.Zone);
            // A night shift belongs to the day of its row: evidence after midnight changes the day before as well.
            if ((await queries.Shifts(night.HallCode, day.AddDays(-1), day.AddDays(-1), cancel)).Any(shift => shift.EndsAtUtc > midnight))
                due.Add(day.AddDays(-1));
        }
        return [.. due];
    }

    /// <summary>The number of episodes; null where duty of that date is still going on, which leaves its mark.</summary>
    private static async Task<int?> Compute(Night night, DateOnly day, string rules, List<DateOnly> disputed, CancellationToken cancel)
    {
        // One transaction a day: a stop half-way keeps the finished days and leaves no half day behind.
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new PresenceQueries(transaction);
        // First, so that evidence arriving meanwhile waits and marks the day again.
        await queries.RemoveDirtyDay(night.HallCode, day, cancel);
        var records = await PresenceRecords.Load(transaction, night.HallCode, night.Zone, day, cancel);
        if (records.Duty is { } duty && duty.EndsAtUtc > night.Time.GetUtcNow().UtcDateTime)
            // Without a commit the mark is back: the day is due again once its last shift is over.
            return null;
        if (records.IsDisputed)
        {
            disputed.Add(day);
            // The mark comes back: the day is due again on the night after somebody has settled which calendar holds.
            await queries.AddDirtyDay(night.HallCode, day, cancel);
        }
        var computed = new PresenceCalculator(records.Input).On(day).ToList();
        var arrivals = records.Duty is var (start, end) ? await Arrivals.Read(queries, night.HallCode, start, end, cancel) : Arrivals.None;
        var book = new AbsenceBook(night.HallCode, day, records.Input, arrivals, rules);
        var episodes = computed.SelectMany(book.Rows).ToList();
        await Save(queries, night.HallCode, day, computed, episodes, rules, cancel);
        // In the same transaction: an episode without its finding would never come up for review.
        await book.WriteFindings(transaction, computed, cancel);
        await transaction.Commit(cancel);
        return episodes.Count;
    }

    private static async Task Save(PresenceQueries queries, string hallCode, DateOnly day, List<PostDay> computed, List<AbsenceEpisodeRow> episodes, string rules, CancellationToken cancel)
    {
        // Cleared also when nothing is required any more: a roster that was withdrawn takes its absences along.
        await queries.ClearDay(hallCode, day, cancel);
        if (computed.Count > 0)
            await queries.AddDay(computed.Select(row => PresenceRows.Day(hallCode, row, rules)).ToList(), cancel);
        var spans = computed.SelectMany(row => PresenceRows.Spans(hallCode, row)).ToList();
        if (spans.Count > 0)
            await queries.AddSpan(spans, cancel);
        if (episodes.Count > 0)
            await queries.AddEpisode(episodes, cancel);
    }
}
