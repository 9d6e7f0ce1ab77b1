using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Looks for habits over the last twelve weeks and replaces what the night before showed.</summary>
public sealed class PatternStage : NightStage
{
    /// <summary>Long enough for a habit of one weekday to repeat, short enough to forget an old one.</summary>
    private const int WindowDays = 84;

    public override string Key => "patterns";

    public override int Order => 70;

    public override string Reads => "PresenceSpan, Call, Finding, Verdict";

    public override string Writes => "Pattern";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var queries = new PatternQueries(night.Database);
        var first = night.Today.AddDays(-WindowDays);
        var (read, gaps) = (0L, new GapCells(night.Zone));
        await foreach (var span in queries.ObservedSpans(night.HallCode, first, night.Today.AddDays(-1), cancel))
        {
            gaps.Add(span);
            read++;
        }
        progress.Report(new StageProgress(1, 3));
        var phrases = await PhraseCells(night, queries, first, cancel);
        progress.Report(new StageProgress(2, 3));
        var patterns = PatternFinder.Find(gaps, phrases);
        await Save(night, patterns, cancel);
        progress.Report(new StageProgress(3, 3));
        return new StageOutcome(read, read, 0, patterns.Count);
    }

    /// <summary>Answered calls by person and hour, and those of them with a forbidden phrase.</summary>
    private static async Task<IReadOnlyList<PatternCell>> PhraseCells(Night night, PatternQueries queries, DateOnly first, CancellationToken cancel)
    {
        var flagged = (await queries.SessionsWithPhrase(night.HallCode, first, cancel)).ToHashSet();
        var cells = new Dictionary<(string Staff, int Hour), PatternCell>();
        await foreach (var call in queries.AnsweredCalls(night.HallCode, HallClock.ToUtc(first, TimeSpan.Zero, night.Zone), cancel))
        {
            var wall = HallClock.ToHall(call.StartedAtUtc, night.Zone);
            var day = DateOnly.FromDateTime(wall.DateTime);
            var cell = cells.GetValueOrDefault((call.StaffNo, wall.Hour), new PatternCell(call.StaffNo, $"{wall.Hour:00}", 0, 0));
            var isHit = flagged.Contains(FindingKeys.Session(night.HallCode, "call", call.CallId));
            cells[(call.StaffNo, wall.Hour)] = cell with
            {
                Chances = cell.Chances + 1, Hits = cell.Hits + (isHit ? 1 : 0),
                Since = isHit && (cell.Since is null || day < cell.Since) ? day : cell.Since,
                Until = isHit && (cell.Until is null || day > cell.Until) ? day : cell.Until,
            };
        }
        return [.. cells.Values];
    }

    private static async Task Save(Night night, IReadOnlyList<Pattern> patterns, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new PatternQueries(transaction);
        var shown = (await queries.Patterns(night.HallCode, cancel)).ToDictionary(row => row.PatternId, row => row.FirstShownDay);
        var rows = patterns.Select(pattern => Row(night, pattern, shown)).ToList();
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
