using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Calls.Scores;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Scores every call that is new or whose evidence or rules changed, under the documents that held on its day.</summary>
public sealed class ScoreStage : NightStage
{
    // Raise it when the same words would score otherwise without a change of rulebook or model.
    internal const string ScorerVersion = "score 3";

    // One transaction: its commit costs little against scoring this many calls, and a stop loses no more.
    private const int BatchCalls = 64;

    private static readonly TimeSpan CallBackTime = TimeSpan.FromDays(7);

    public override string Key => "score";

    public override int Order => 40;

    public override string Reads => "Call, Transcript, Utterance, MediaFile, RulebookAdoption, ModelChoice, RuleStanding, media archive";

    public override string Writes => "CallScore, SuspectHit, Session, Finding";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var work = await Due(night, cancel);
        var (done, total, flagged) = (0L, work.Sum(part => (long)part.CallIds.Count), 0L);
        var (transcribed, findings) = (0L, 0L);
        foreach (var (rules, callIds) in work)
            foreach (var batch in callIds.Chunk(BatchCalls))
            {
                cancel.ThrowIfCancellationRequested();
                var scored = await ScoreBatch(night, rules, batch, cancel);
                transcribed += scored.Count(call => call.Score.TranscriptHash is not null);
                flagged += scored.Count(call => call.Findings.Count > 0);
                findings += scored.Sum(call => (long)call.Findings.Count);
                progress.Report(new StageProgress(done += batch.Length, total));
            }
        return new StageOutcome(total, transcribed, total - transcribed, findings, total == 0 ? null : $"{flagged} 通有线索；{total - transcribed} 通没有转写\n{flagged} calls flagged; {total - transcribed} not transcribed");
    }

    /// <summary>The due calls by the rules of their day: documents change on the days on which a hall adopts or drops one.</summary>
    private static async Task<List<(CallRules Rules, IReadOnlyList<string> CallIds)>> Due(Night night, CancellationToken cancel)
    {
        var shelf = await RulebookShelf.Of(night.Database, night.HallCode, cancel);
        var live = await new ModelBook(night.Database).Live(night.HallCode, cancel);
        var starts = shelf.Changes;
        var queries = new ScoreQueries(night.Database);
        var missedSince = night.Time.GetUtcNow().UtcDateTime - CallBackTime;
        var due = new List<(CallRules, IReadOnlyList<string>)>();
        for (var i = 0; i < starts.Count; i++)
        {
            var rules = CallRules.Of(shelf.InForce(starts[i]), live.Model, ScorerVersion);
            var until = i + 1 < starts.Count ? Start(night, starts[i + 1]) : DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc);
            var callIds = await queries.DueCalls(night.HallCode, rules.Version, Start(night, starts[i]), until, missedSince, cancel);
            if (callIds.Count > 0)
                due.Add((rules, callIds));
        }
        return due;
    }

    private static DateTime Start(Night night, DateOnly day) => HallClock.ToUtc(day, TimeSpan.Zero, night.Zone);

    private static async Task<List<ScoredCall>> ScoreBatch(Night night, CallRules rules, string[] callIds, CancellationToken cancel)
    {
        var reader = new CallReader(night, await HallRoles.Of(night, cancel));
        var records = new List<CallRecord>();
        foreach (var callId in callIds)
            if (await reader.Read(callId, cancel) is { } record)
                records.Add(record);
        var scored = await Task.WhenAll(records.Select(record => Task.Run(() => rules.Score(record, night.Zone), cancel)));
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new ScoreQueries(transaction);
        var book = new FindingBook(transaction);
        foreach (var call in scored)
        {
            await book.Replace(call.Session, call.Findings, cancel);
            await queries.RemoveSuspects(night.HallCode, call.Score.CallId, cancel);
            if (call.Suspects.Count > 0)
                await queries.AddSuspect(call.Suspects, cancel);
            await queries.SaveScore(call.Score with { ScoredAtUtc = night.Time.GetUtcNow().UtcDateTime }, cancel);
        }
        await transaction.Commit(cancel);
        return [.. scored];
    }
}
