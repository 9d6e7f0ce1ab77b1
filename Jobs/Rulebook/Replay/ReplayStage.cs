using Supervision.Jobs.Operations;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Rulebook.Replay;

/// <summary>Carries out the replays that somebody asked for on a page. Last in the chain: nothing of the night waits for it.</summary>
public sealed class ReplayStage : NightStage
{
    /// <summary>The key by which a page asks for it at once.</summary>
    public const string StageKey = "replay";

    public override string Key => StageKey;

    public override int Order => 95;

    public override string Reads => "Replay, Call, Transcript, Utterance, MediaFile, Finding, Verdict, media archive";

    public override string Writes => "Replay, ReplayChange";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var (calls, changes, failed) = (0L, 0L, 0);
        var open = await new ReplayQueries(night.Database).OpenReplays(night.HallCode, cancel);
        foreach (var replay in open)
        {
            try
            {
                var done = await new ReplayRun(night).Finish(replay, progress, cancel);
                calls += done.DoneCalls;
                changes += done.Gained + done.Lost + done.Changed;
            }
            catch (Exception error) when (error is InvalidOperationException or RulebookException)
            {
                // A model or text that has become unusable must not fail every night from now on.
                failed++;
                await new ReplayQueries(night.Database).MoveReplay(replay with { State = "failed", FinishedAtUtc = night.Time.GetUtcNow().UtcDateTime }, replay.CursorCallId, cancel);
            }
        }
        return new StageOutcome(calls, calls, 0, changes, open.Count == 0 ? null : $"试算 {open.Count} 次，{failed} 次不可用\n{open.Count} replays, {failed} not usable");
    }
}
