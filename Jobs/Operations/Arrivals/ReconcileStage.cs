using Supervision.Jobs.Halls;
using Supervision.Sql.Operations.Arrivals;

namespace Supervision.Jobs.Operations.Arrivals;

/// <summary>Compares what arrived for each day with what was due, source by source.</summary>
/// <remarks>Due days: those of the batches and of the calls scored since the last reconciliation, and every day up to yesterday not looked at yet.</remarks>
public sealed class ReconcileStage : NightStage
{
    private const int LongestBackDays = 400;

    /// <summary>What is usual is learnt from this many days of the same kind.</summary>
    private const int LearnFromDays = 60;

    public override string Key => "reconcile";

    public override int Order => 90;

    public override string Reads => "Batch, Call, CallScore, Recording, Transcript, Clip, Comment, Review, Ticket, Shift, Post, WorkDay, Arrival";

    public override string Writes => "Arrival";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var days = await DueDays(night, cancel);
        long written = 0;
        for (var i = 0; i < days.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            written += await Reconcile(night, days[i], cancel);
            progress.Report(new StageProgress(i + 1, days.Count));
        }
        return new StageOutcome(days.Count, days.Count, 0, written);
    }

    private static async Task<List<DateOnly>> DueDays(Night night, CancellationToken cancel)
    {
        var queries = new ArrivalQueries(night.Database);
        var yesterday = night.Today.AddDays(-1);
        var since = await queries.LastReconciled(night.HallCode, cancel);
        // Always yesterday: that nothing at all arrived leaves no batch that would make the day due.
        var due = new SortedSet<DateOnly> { yesterday };
        for (var day = since is { } last ? HallClock.DateOf(last, night.Zone) : yesterday; day < yesterday; day = day.AddDays(1))
            due.Add(day);
        foreach (var batch in await queries.DaysOfBatches(night.HallCode, since ?? DateTime.UnixEpoch, cancel))
            // Bounded: one mistyped year in a file must not reconcile centuries of days.
            for (var day = Later(batch.FirstDay, night.Today.AddDays(-LongestBackDays)); day <= batch.LastDay && day <= yesterday; day = day.AddDays(1))
                due.Add(day);
        // A recording that waited for its decoder is measured, and its call scored, in a later night: its day's account changes without a new file.
        foreach (var day in (await queries.ScoredCalls(night.HallCode, since ?? DateTime.UnixEpoch, cancel)).Select(start => HallClock.DateOf(start, night.Zone)).Distinct())
            if (day <= yesterday && day >= night.Today.AddDays(-LongestBackDays))
                due.Add(day);
        return [.. due];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>One transaction for one day; the same evidence gives the same rows.</summary>
    private static async Task<int> Reconcile(Night night, DateOnly day, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new ArrivalQueries(transaction);
        var counts = await Counts(queries, night, day, cancel);
        var refused = (await queries.RefusedCounts(night.HallCode, day, Noon(night, day), Noon(night, day.AddDays(1)), cancel)).ToDictionary(row => row.Feed, row => row.Parsed);
        var offDuty = await queries.LinesOffDuty(night.HallCode, day, day.AddDays(-LearnFromDays), Start(night, day.AddDays(-LearnFromDays)), Start(night, day), cancel);
        var past = await PastDays.Load(queries, night.HallCode, day, LearnFromDays, offDuty, cancel);
        var rows = Sources(counts, refused, past).Select(source => past.Compare(night.HallCode, day, source)).OfType<ArrivalRow>().ToList();
        // Removed after the comparison: the earlier rows say what has come late.
        await queries.RemoveArrivals(night.HallCode, day, cancel);
        if (rows.Count > 0)
            await queries.AddArrival(rows, cancel);
        await transaction.Commit(cancel);
        return rows.Count;
    }

    // A file that tells no day counts with the day before the night that read it.
    private static DateTime Noon(Night night, DateOnly day) => HallClock.ToUtc(day, TimeSpan.FromHours(12), night.Zone);

    private static DateTime Start(Night night, DateOnly day) => HallClock.ToUtc(day, TimeSpan.Zero, night.Zone);

    private static async Task<List<SourceCountRow>> Counts(ArrivalQueries queries, Night night, DateOnly day, CancellationToken cancel)
    {
        var (hall, from, until) = (night.HallCode, Start(night, day), Start(night, day.AddDays(1)));
        return
        [
            .. await queries.CallCounts(hall, from, until, cancel),
            .. await queries.RecordingCounts(hall, from, until, cancel),
            .. await queries.TranscriptCounts(hall, from, until, cancel),
            .. await queries.CameraCounts(hall, from, until, cancel),
            .. await queries.CommentCounts(hall, from, until, cancel),
            .. await queries.ReviewCounts(hall, from, until, cancel),
            .. await queries.TicketCounts(hall, from, until, cancel),
            .. await queries.RosterCounts(hall, day, cancel),
        ];
    }

    /// <summary>Today's sources with their refused rows, and the sources of past days that are silent today.</summary>
    private static IEnumerable<SourceDelivery> Sources(List<SourceCountRow> counts, Dictionary<string, long> refused, PastDays past)
    {
        var today = counts.ToDictionary(row => row.Source);
        // A refused row names no source, so it counts with its feed as a whole.
        foreach (var feed in refused.Keys.Where(feed => !today.ContainsKey(feed)))
            today[feed] = new SourceCountRow { Source = feed, Feed = feed };
        foreach (var silent in past.Silent(today.Keys).ToList())
            today[silent.Source] = silent;
        return today.Values.OrderBy(row => row.Source, StringComparer.Ordinal)
            .Select(row => new SourceDelivery(row, row.Source == row.Feed ? refused.GetValueOrDefault(row.Feed) : 0));
    }
}

/// <summary>What one source delivered, and how many of its rows were refused.</summary>
internal readonly record struct SourceDelivery(SourceCountRow Count, long Refused);
