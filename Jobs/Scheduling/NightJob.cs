using Microsoft.Extensions.Logging;
using Quartz;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Scheduling;

/// <summary>One hall's night as the scheduler fires it: by its clock, or because somebody asked.</summary>
/// <remarks>The history is the program's own Run table; a failed firing is tried again with growing waits.</remarks>
[DisallowConcurrentExecution]
internal sealed class NightJob(Database database, TimeProvider time, NightFolders folders, ILogger<NightJob> log) : IJob
{
    internal const string Group = "night";
    internal const string StagesKey = "stages";
    internal const string StartedByKey = "startedBy";

    /// <summary>Three more tries within the hour: long enough for a restarted database, early enough for the morning.</summary>
    internal static readonly RetryPolicy Retries = RetryPolicy.Exponential(3, TimeSpan.FromMinutes(3), 3, TimeSpan.FromMinutes(30));

    internal static JobKey KeyOf(string hallCode) => new(hallCode, Group);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var hallCode = context.JobDetail.Key.Name;
        if (await new HallQueries(database).Hall(hallCode, cancellationToken) is not { } hall)
            return;
        var data = context.MergedJobDataMap;
        var request = new RunRequest
        {
            Hall = hall,
            InboxFolder = folders.InboxFolder,
            MediaFolder = folders.MediaFolder,
            StartedBy = data.TryGetValue(StartedByKey, out var by) && by is string account ? account : NightSchedule.ByClock,
            Stages = data.TryGetValue(StagesKey, out var keys) && keys is string { Length: > 0 } text ? text.Split(',') : [],
        };
        await Run(request, cancellationToken);
    }

    private async Task Run(RunRequest request, CancellationToken cancel)
    {
        try
        {
            var report = await new NightlyRun(database, time).Run(request, watch: null, cancel);
            log.LogInformation("Night of hall {HallCode}: {State}, {Files} files, {Quarantined} quarantined, {NewFlags} new flags", report.HallCode, report.State, report.Files, report.Quarantined, report.NewFlags);
            if (report.State == "failed")
                throw new JobExecutionException($"Night of hall {report.HallCode} failed: {string.Join("; ", report.Failures)}");
        }
        catch (HallBusyException busy)
        {
            throw new JobExecutionException(busy.Message, busy);
        }
    }
}
