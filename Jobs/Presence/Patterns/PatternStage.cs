using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Patterns;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Looks for habits over the last twelve weeks and replaces what the night before showed.</summary>
public sealed class PatternStage : NightStage
{
    /// <summary>Long enough for a habit of one weekday to repeat, short enough to forget an old one.</summary>
    private const int WindowDays = 84;

    public override string Key => "patterns";

    public override int Order => 70;

    public override string Reads => "PresenceSpan, Shift, Call, Ticket, CaseFile, Finding, Verdict";

    public override string Writes => "Pattern";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var queries = new PatternQueries(night.Database);
        var first = night.Today.AddDays(-WindowDays);
        var shifts = await new PresenceQueries(night.Database).Shifts(night.HallCode, first, night.Today, cancel);
        var (read, posts, people, duty) = (0L, new GapCells(night.Zone), new GapCells(night.Zone), new SoleDuty(shifts));
        // Streamed: twelve weeks of spans of a large hall do not have to be in memory together.
        await foreach (var span in queries.ObservedSpans(night.HallCode, first, night.Today.AddDays(-1), cancel))
        {
            posts.Add(span);
            foreach (var (staffNo, piece) in duty.Of(span))
                people.Add(piece, staffNo);
            read++;
        }
        progress.Report(new StageProgress(1, 3));
        var phrases = await Phrases(night, queries, shifts, first, cancel);
        progress.Report(new StageProgress(2, 3));
        string[] sources = [PhraseCells.ByHour, PhraseCells.ByQueue, PhraseCells.ByMatter];
        var patterns = PatternFinder.Find(new PatternEvidence(posts, people, sources.ToDictionary(source => source, phrases.Of), phrases.Days()));
        await Save(night, patterns, cancel);
        progress.Report(new StageProgress(3, 3));
        return new StageOutcome(read, read, 0, patterns.Count);
    }

    /// <summary>Answered calls, and those of them with a forbidden phrase.</summary>
    private static async Task<PhraseCells> Phrases(Night night, PatternQueries queries, IReadOnlyList<ShiftRow> shifts, DateOnly first, CancellationToken cancel)
    {
        var since = HallClock.ToUtc(first, TimeSpan.Zero, night.Zone);
        var tickets = await new PresenceQueries(night.Database).Tickets(night.HallCode, since, night.Time.GetUtcNow().UtcDateTime, cancel);
        var cells = new PhraseCells(night.Zone, new QueueLengths(tickets), shifts, await queries.AcceptedCases(night.HallCode, since, cancel));
        var flagged = (await queries.SessionsWithPhrase(night.HallCode, first, cancel)).ToHashSet();
        await foreach (var call in queries.AnsweredCalls(night.HallCode, since, cancel))
            cells.Add(call, flagged.Contains(FindingKeys.Session(night.HallCode, "call", call.CallId)));
        return cells;
    }

    private static async Task Save(Night night, IReadOnlyList<Pattern> patterns, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new PatternQueries(transaction);
        var shown = (await queries.Patterns(night.HallCode, cancel)).ToDictionary(row => row.PatternId, row => row.FirstShownDay);
        var rows = patterns.Select(pattern => Row(night, pattern, shown)).ToList();
        // Found anew each night; the day each was first shown is read before, since it outlives the row.
        await queries.ClearPatterns(night.HallCode, cancel);
        if (rows.Count > 0)
            await queries.AddPattern(rows, cancel);
        await transaction.Commit(cancel);
    }

    private static PatternRow Row(Night night, Pattern pattern, Dictionary<string, DateOnly> shown)
    {
        // The date of a drift may move by a day as weeks are added; it is still the same drift.
        var id = FindingKeys.Hash("pattern", night.HallCode, pattern.Kind, pattern.Source, pattern.Unit, pattern.Kind == "drift" ? "" : pattern.Cell);
        return new PatternRow
        {
            HallCode = night.HallCode, PatternId = id, Kind = pattern.Kind, Source = pattern.Source, Subject = pattern.Unit, Cell = pattern.Cell,
            Hits = pattern.Hits, Chances = pattern.Chances, Rate = pattern.Rate, ExpectedRate = pattern.ExpectedRate, QValue = pattern.QValue,
            SinceDay = pattern.Since, UntilDay = pattern.Until, FirstShownDay = shown.GetValueOrDefault(id, night.Today),
        };
    }
}
