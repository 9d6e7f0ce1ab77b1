using System.Globalization;
using Supervision.Ingest.Halls;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Reviews;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Deadlines;

/// <summary>Starts, stops and judges every clock of a hall: bad reviews, comments, cases, appointments and ledgers.</summary>
public sealed class DeadlineStage : NightStage
{
    /// <summary>Evidence older than this no longer changes a clock.</summary>
    private const int WindowDays = 400;

    /// <summary>Subjects in one transaction.</summary>
    private const int BatchSize = 500;

    private static readonly string[] Kinds = ["review", "comment", "case", "appointment", "ledger"];

    public override string Key => "deadlines";

    public override int Order => 60;

    public override string Reads => "Review, Comment, CaseFile, Appointment, LedgerEntry, Ticket, Call, StaffLeave, Shift, ClockStep, Clock, WorkDay, HallSetting, RulebookAdoption, Clip";

    public override string Writes => "Clock, Session, Finding";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var (read, written) = (0L, 0L);
        var settings = await Settings(night, cancel);
        var adoptions = await new PresenceQueries(night.Database).Adoptions(night.HallCode, cancel);
        var shelf = await RulebookShelf.Of(night.Database, night.HallCode, cancel);
        var calendar = new HallCalendar(await new PresenceQueries(night.Database).WorkDays(night.HallCode, DateOnly.MinValue, DateOnly.MaxValue, cancel), NationalCalendar.Current,
            (await CalendarDisputes.Open(night.Database, night.HallCode, cancel)).Select(entries => entries.Key));
        // Once for all kinds: the sums over sixty years of days are the same for each.
        var days = new WorkingDays(calendar);
        foreach (var kind in Kinds)
        {
            var queries = new DeadlineQueries(night.Database);
            var kept = await queries.Clocks(night.HallCode, kind, cancel);
            var desk = new ClockDesk(night.HallCode, night.Zone, days, night.Time.GetUtcNow().UtcDateTime, kept.ToDictionary(clock => clock.ClockId));
            var subjects = await new DeadlineSubjects(night, queries, desk, new DeadlineRules(desk, adoptions, settings, shelf)).Of(kind, night.Today.AddDays(-WindowDays), kept, cancel);
            var known = await queries.FindingsOfKind(night.HallCode, kind, night.Today.AddDays(-WindowDays - 1), cancel);
            if (kind is "review" or "comment")
                known = [.. known, .. await queries.FindingsOfKind(night.HallCode, DeadlineFindings.UnitKind, night.Today.AddDays(-WindowDays - 1), cancel)];
            var keepsSteps = (await queries.Steps(night.HallCode, kind, cancel)).Count > 0;
            written += await Save(night, subjects, kept, new DeadlineFindings(night.HallCode, desk, known, keepsSteps), done => progress.Report(new StageProgress(read + done, read + subjects.Count)), cancel);
            read += subjects.Count;
        }
        return new StageOutcome(read, read, 0, written);
    }

    private static async Task<long> Save(Night night, IReadOnlyList<SubjectClocks> subjects, IReadOnlyList<ClockRow> kept, DeadlineFindings findings, Action<int> report, CancellationToken cancel)
    {
        var written = 0L;
        var before = kept.ToLookup(clock => clock.SubjectKey);
        var done = 0;
        foreach (var batch in subjects.Chunk(BatchSize))
        {
            cancel.ThrowIfCancellationRequested();
            // A few hundred at a time: a lock held over the whole window would keep the pages waiting.
            await using var transaction = await night.Database.Begin(cancel);
            var changed = batch.SelectMany(subject => Changed(subject, before[subject.Subject.Key])).ToList();
            if (changed.Count > 0)
                await new DeadlineQueries(transaction).SaveClock(changed, cancel);
            written += changed.Count;
            foreach (var subject in batch)
                written += await findings.Write(transaction, subject, cancel) ? 1 : 0;
            await transaction.Commit(cancel);
            report(done += batch.Length);
        }
        return written;
    }

    /// <summary>Clocks that differ from what is stored; one whose start no longer holds, as after a supplement, is void.</summary>
    private static IEnumerable<ClockRow> Changed(SubjectClocks subject, IEnumerable<ClockRow> before)
    {
        var old = before.ToDictionary(clock => clock.ClockId);
        foreach (var clock in subject.Clocks)
        {
            if (!old.Remove(clock.ClockId, out var known) || known != clock)
                yield return clock;
        }
        foreach (var orphan in old.Values.Where(clock => clock.Stopped != "void"))
            // Voided and not deleted: a clock that had been shown to somebody stays explicable.
            yield return orphan with { State = "stopped", Stopped = "void", StoppedAtUtc = null, PausedAtUtc = null };
    }

    private static async Task<Dictionary<string, double>> Settings(Night night, CancellationToken cancel)
    {
        var lengths = new Dictionary<string, double>();
        var named = ClockDefinition.All.Values.Select(clock => clock.Setting).OfType<string>().Append(RepeatedReviews.Setting).ToHashSet();
        foreach (var row in (await new HallQueries(night.Database).Settings(night.HallCode, cancel)).Where(row => named.Contains(row.Name)))
        {
            lengths[row.Name] = double.TryParse(row.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
                ? days
                // Falling back to the default would judge people by a number that nobody has set.
                : throw new FormatException($"The setting {row.Name} of hall {night.HallCode} is \"{row.Value}\": write days such as 3.");
        }
        return lengths;
    }
}
