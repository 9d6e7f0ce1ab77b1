using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Rulebook.Replay;

/// <summary>Tries a change on past nights: batch by batch, each with its figures in one transaction, so that it can stop anywhere and go on.</summary>
/// <remarks>Reads calls, findings and verdicts; writes only its own figures and list.</remarks>
public sealed class ReplayRun(Night night)
{
    // As many as the score stage takes: the work is the same, done twice.
    private const int BatchCalls = 64;

    // Finding the next calls costs one look at the index a chunk; this many ids are some hundred kilobytes.
    private const int ChunkCalls = 5000;

    /// <summary>Goes on where the replay stands, to its end.</summary>
    /// <returns>The finished replay; as it stands where another process is at it.</returns>
    public async Task<ReplayRow> Finish(ReplayRow replay, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var rules = await ReplayRules.Of(night, replay, cancel);
        var (from, until) = (Start(replay.FirstDay), Start(replay.LastDay.AddDays(1)));
        var queries = new ReplayQueries(night.Database);
        replay = await Begin(replay, rules.Basis, (int)await queries.CountCalls(night.HallCode, from, until, cancel), cancel);
        while (true)
        {
            var callIds = await queries.NextCalls(night.HallCode, from, until, replay.CursorCallId, ChunkCalls, cancel);
            if (callIds.Count == 0)
                break;
            foreach (var batch in callIds.Chunk(BatchCalls))
            {
                cancel.ThrowIfCancellationRequested();
                if (await Batch(replay, rules, batch, cancel) is not { } moved)
                    return await queries.Replay(night.HallCode, replay.ReplayId, cancel) ?? replay;
                replay = moved;
                progress.Report(new StageProgress(replay.DoneCalls, Math.Max(replay.Calls, replay.DoneCalls)));
            }
        }
        replay = replay with { State = "done", FinishedAtUtc = night.Time.GetUtcNow().UtcDateTime };
        await queries.MoveReplay(replay, replay.CursorCallId, cancel);
        return replay;
    }

    private DateTime Start(DateOnly day) => HallClock.ToUtc(day, TimeSpan.Zero, night.Zone);

    /// <summary>Starts, or starts over where the rules at work are no longer those that the first part was compared with.</summary>
    private async Task<ReplayRow> Begin(ReplayRow replay, string basis, int calls, CancellationToken cancel)
    {
        if (replay.Basis == basis)
            return replay with { Calls = calls };
        var fresh = replay with
        {
            State = "running", Basis = basis, CursorCallId = "", Calls = calls, DoneCalls = 0, FlagsBefore = 0, FlagsAfter = 0, Gained = 0, Lost = 0, Changed = 0,
            UpheldBefore = 0, UpheldAfter = 0, RejectedBefore = 0, RejectedAfter = 0, Contradicted = 0,
        };
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new ReplayQueries(transaction);
        await queries.RemoveChanges(night.HallCode, replay.ReplayId, cancel);
        await queries.MoveReplay(fresh, replay.CursorCallId, cancel);
        await transaction.Commit(cancel);
        return fresh;
    }

    private async Task<ReplayRow?> Batch(ReplayRow replay, ReplayRules rules, string[] callIds, CancellationToken cancel)
    {
        var reader = new CallReader(night, await HallRoles.Of(night, cancel));
        var records = new List<CallRecord>();
        foreach (var callId in callIds)
            if (await reader.Read(callId, cancel) is { } record)
                records.Add(record);
        var scored = await Task.WhenAll(records.Select(record => Task.Run(() => Both(rules, record), cancel)));
        var (moved, changes) = (replay, new List<ReplayChangeRow>());
        foreach (var (now, then) in scored)
        {
            var decided = await new ReplayQueries(night.Database).DecidedFindings(night.HallCode, now.Session.SessionId, cancel);
            var (figures, found) = CallComparison.Of(moved, now, then, decided.ToDictionary(verdict => verdict.FindingId, verdict => verdict.Outcome));
            moved = figures;
            changes.AddRange(found);
        }
        moved = moved with { CursorCallId = callIds[^1], DoneCalls = replay.DoneCalls + callIds.Length };
        return await Save(replay, moved, changes, cancel) ? moved : null;
    }

    private (ScoredCall Now, ScoredCall Then) Both(ReplayRules rules, CallRecord record)
    {
        var (now, then) = rules.On(record.Call, night.Zone);
        return (now.Score(record, night.Zone), then.Score(record, night.Zone));
    }

    private async Task<bool> Save(ReplayRow replay, ReplayRow moved, List<ReplayChangeRow> changes, CancellationToken cancel)
    {
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new ReplayQueries(transaction);
        if (await queries.MoveReplay(moved, replay.CursorCallId, cancel) == 0)
            return false;
        if (changes.Count > 0)
            await queries.AddChange(changes, cancel);
        await transaction.Commit(cancel);
        return true;
    }
}
