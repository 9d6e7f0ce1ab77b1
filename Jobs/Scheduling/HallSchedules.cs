using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Jobs.Scheduling;

/// <summary>Keeps one nightly trigger per hall, and takes up nights that a stopped host left unfinished.</summary>
internal sealed class HallSchedules(Database database, TimeProvider time, ISchedulerFactory schedulers, NightSchedule schedule, ILogger<HallSchedules> log) : BackgroundService
{
    /// <summary>Setting: the hall time at which the night begins.</summary>
    internal const string StartSetting = "night.starts_at";

    // After midnight's late deliveries, early enough to be done by the officers' morning.
    private static readonly TimeOnly DefaultStart = new(1, 0);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        var isFirst = true;
        do
        {
            try
            {
                foreach (var hall in await new HallQueries(database).Halls(stoppingToken))
                    await LookAt(hall, isFirst, stoppingToken);
                // Only after a look that went through: with the database away at the start, interrupted nights are still to be resumed.
                isFirst = false;
            }
            catch (Exception error) when (error is DbException or SchedulerException)
            {
                log.LogWarning(error, "The halls' schedules cannot be read; asked again in a minute");
            }
        }
        while (await Next(timer, stoppingToken));
    }

    private async Task LookAt(HallRow hall, bool isFirst, CancellationToken cancel)
    {
        try
        {
            await Ensure(hall, cancel);
            if (isFirst)
                await Resume(hall, cancel);
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            // One hall's mistake must not cost the others their night.
            log.LogError(error, "Hall {HallCode} has no night: the time zone {TimeZone} is not known here; name an IANA zone such as Asia/Shanghai", hall.HallCode, hall.TimeZone);
        }
    }

    private async Task Ensure(HallRow hall, CancellationToken cancel)
    {
        var settings = await new HallQueries(database).Settings(hall.HallCode, cancel);
        var text = settings.FirstOrDefault(setting => setting.Name == StartSetting)?.Value;
        var start = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var set) ? set : DefaultStart;
        var cron = string.Create(CultureInfo.InvariantCulture, $"0 {start.Minute} {start.Hour} * * ?");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone);
        var scheduler = await schedulers.GetScheduler(cancel);
        // Looked at every minute: replacing a trigger that has not changed would forget its misfires and retries.
        if (await scheduler.GetTrigger(NightSchedule.NightlyKey(hall.HallCode), cancel) is ICronTrigger known && known.CronExpressionString == cron && known.TimeZone.Id == zone.Id)
            return;
        // A night missed while nothing ran is made up once, at the next start.
        var trigger = TriggerBuilder.Create().WithIdentity(NightSchedule.NightlyKey(hall.HallCode)).ForJob(NightJob.KeyOf(hall.HallCode))
            .WithCronSchedule(cron, schedule => schedule.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .WithRetryPolicy(NightJob.Retries).Build();
        await scheduler.ScheduleJob(NightSchedule.JobOf(hall.HallCode), [trigger], ScheduleJobOptions.Replacing, cancel);
    }

    private async Task Resume(HallRow hall, CancellationToken cancel)
    {
        var newest = await new RunQueries(database).RecentRuns(hall.HallCode, 1, cancel);
        // Only nights of the clock: what a person started and stopped was stopped on purpose.
        if (newest is [{ State: "running" or "stopped", StartedBy: NightSchedule.ByClock } last] && time.GetUtcNow().UtcDateTime - last.StartedAtUtc < TimeSpan.FromDays(1))
            await schedule.RunNow(hall.HallCode, [], NightSchedule.ByClock, cancel);
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
