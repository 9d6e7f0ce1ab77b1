using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Operations;

/// <summary>What is asked of one run.</summary>
public sealed record RunRequest
{
    public required HallRow Hall { get; init; }

    public required string InboxFolder { get; init; }

    public required string MediaFolder { get; init; }

    /// <summary>An account, <c>schedule</c> or <c>command line</c>.</summary>
    public required string StartedBy { get; init; }

    /// <summary>Keys of the stages to run; empty for the whole chain.</summary>
    public IReadOnlyCollection<string> Stages { get; init; } = [];
}

/// <summary>Runs the chain for one hall: one run at a time, its progress in the database, safe to stop at any instruction.</summary>
/// <param name="stages">The chain, in order.</param>
public sealed class NightlyRun(Database database, TimeProvider time, IReadOnlyList<NightStage> stages)
{
    public NightlyRun(Database database, TimeProvider time) : this(database, time, NightStages.All)
    {
    }

    /// <summary>Runs and returns how it ended; a stopped or failed run is an outcome, not an exception.</summary>
    /// <param name="watch">Told of every change of a stage; null for nobody.</param>
    /// <exception cref="HallBusyException">Another run of this hall is under way.</exception>
    public async Task<NightReport> Run(RunRequest request, IProgress<StageStatus>? watch, CancellationToken cancel)
    {
        var runId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        await using var lease = await WorkLease.Claim(database, LeaseOf(request.Hall.HallCode), LeaseOwner.Of(runId), time, cancel)
            ?? throw new HallBusyException(request.Hall.HallCode);
        var chosen = stages.Where(stage => request.Stages.Count == 0 || request.Stages.Contains(stage.Key)).ToList();
        using var record = new RunRecord(database, time, watch);
        var night = NightOf(request, runId);
        var report = await NightReport.Begin(database, night, cancel);
        await record.Begin(night, request.StartedBy, chosen, cancel);
        // A lost lease stops the stages as well: another process may work on the hall by then.
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var beat = record.Beat(lease, work);
        var outcome = await RunStages(night, chosen, record, work.Token);
        // Before the report: the beat writes the stage's row and must not come after the end of the run.
        await record.EndBeat(beat);
        // Also after a stop: a run without an end would look as if it were still under way.
        report = await report.End(outcome, record.Failures, CancellationToken.None);
        await record.Finish(report);
        return report;
    }

    /// <summary>The lease that the run of a hall holds.</summary>
    internal static string LeaseOf(string hallCode) => $"night {hallCode}";

    private static async Task<string> RunStages(Night night, List<NightStage> chosen, RunRecord record, CancellationToken cancel)
    {
        foreach (var stage in chosen)
        {
            var state = await record.Stage(stage, progress => stage.Run(night, progress, cancel), cancel);
            if (state == "stopped")
                return state;
            // Most stages stand alone: a broken one must not cost the hall the rest of its night.
            if (state == "failed" && stage.EndsNightWhenFailed)
                return state;
        }
        return record.Failures.Count > 0 ? "failed" : "done";
    }

    private Night NightOf(RunRequest request, string runId) => new()
    {
        Database = database,
        HallCode = request.Hall.HallCode,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(request.Hall.TimeZone),
        Time = time,
        InboxFolder = request.InboxFolder,
        MediaFolder = request.MediaFolder,
        RunId = runId,
    };
}

/// <summary>One run at a time per hall: another process is at it.</summary>
public sealed class HallBusyException(string hallCode)
    : Exception($"A run of hall {hallCode} is under way in another process: wait for it, or watch it on the operations page.");
