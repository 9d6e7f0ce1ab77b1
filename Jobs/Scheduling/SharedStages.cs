using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Leases;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Jobs.Scheduling;

/// <summary>Helps the run of another host with its heavy stages; each item is one worker's by its lease.</summary>
internal sealed class SharedStages(Database database, TimeProvider time, NightFolders folders, ILogger<SharedStages> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the items under way are another worker's when their leases end.
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            foreach (var hall in await new HallQueries(database).Halls(cancel))
                if (await Underway(hall, cancel) is { } stage)
                    await Help(hall, stage, cancel);
        }
        catch (Exception error) when (error is DbException or IOException)
        {
            log.LogWarning(error, "Sharing a stage failed; the run's own host goes on with it");
        }
    }

    /// <summary>The shareable stage that another process is at; null for none.</summary>
    private async Task<NightStage?> Underway(HallRow hall, CancellationToken cancel)
    {
        var lease = await new LeaseQueries(database).Lease(NightlyRun.LeaseOf(hall.HallCode), cancel);
        if (lease is null || LeaseOwner.IsThisProcess(lease.Owner) || lease.ExpiresAtUtc < time.GetUtcNow().UtcDateTime)
            return null;
        var runs = new RunQueries(database);
        if (await runs.RecentRuns(hall.HallCode, 1, cancel) is not [{ State: "running" } run])
            return null;
        var running = (await runs.Stages(run.RunId, cancel)).FirstOrDefault(stage => stage.State == "running")?.Stage;
        return NightStages.All.FirstOrDefault(stage => stage.Key == running && stage.IsShareable);
    }

    private Task Help(HallRow hall, NightStage stage, CancellationToken cancel) => stage.Run(new Night
    {
        Database = database, HallCode = hall.HallCode, Zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone), Time = time,
        InboxFolder = folders.InboxFolder, MediaFolder = folders.MediaFolder, RunId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
    }, new Progress<StageProgress>(), cancel);
}
