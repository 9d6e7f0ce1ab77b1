using Quartz;

namespace Supervision.Jobs.Scheduling;

/// <summary>What the dashboard asks of the scheduler.</summary>
public sealed class NightSchedule(ISchedulerFactory schedulers)
{
    /// <summary>Setting: the hall time at which the night begins, such as 01:00.</summary>
    public const string StartSetting = HallSchedules.StartSetting;

    /// <summary>Who started a run that the clock started.</summary>
    public const string ByClock = "schedule";

    /// <summary>Starts a hall's chain, or some of its stages, as soon as the run that may be under way has ended.</summary>
    /// <param name="stages">Keys of stages; empty for the whole chain.</param>
    /// <param name="startedBy">The account that asked.</param>
    public async Task RunNow(string hallCode, IReadOnlyCollection<string> stages, string startedBy, CancellationToken cancel = default)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.AddJob(JobOf(hallCode), AddJobOptions.Replacing, cancel);
        var asked = TriggerBuilder.Create().WithIdentity(Guid.NewGuid().ToString("N"), "asked").ForJob(NightJob.KeyOf(hallCode))
            .UsingJobData(NightJob.StagesKey, string.Join(',', stages)).UsingJobData(NightJob.StartedByKey, startedBy)
            .WithRetryPolicy(NightJob.Retries).StartNow().Build();
        await scheduler.ScheduleJob(asked, cancellationToken: cancel);
    }

    /// <summary>When the hall's next night begins; null where none is scheduled.</summary>
    public async Task<DateTimeOffset?> NextNight(string hallCode, CancellationToken cancel = default)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        return (await scheduler.GetTrigger(NightlyKey(hallCode), cancel))?.NextFireTimeUtc;
    }

    internal static TriggerKey NightlyKey(string hallCode) => new(hallCode, NightJob.Group);

    internal static IJobDetail JobOf(string hallCode) =>
        JobBuilder.Create<NightJob>().WithIdentity(NightJob.KeyOf(hallCode)).StoreDurably().Build();
}
