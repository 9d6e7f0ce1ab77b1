using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using Supervision.Sql;

namespace Supervision.Jobs.Scheduling;

/// <summary>Where a scheduled night finds its files.</summary>
public sealed record NightFolders(string InboxFolder, string MediaFolder);

/// <summary>The scheduler inside a host: the dashboard's, or <c>supervision worker</c>.</summary>
public static class SchedulingSetup
{
    /// <summary>Runs every hall's night at its time and takes <see cref="NightSchedule"/>'s orders; its tables lie in the same database.</summary>
    /// <param name="database">Selects the engine; registered too unless the host has done so.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, Database database, NightFolders folders)
    {
        services.TryAddSingleton(database);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folders);
        services.AddQuartz(quartz =>
        {
            // A stopping host asks the night to end its batch and waits for that.
            quartz.ConfigureScheduler(options => (options.InstanceName, options.ShutdownJobInterruption) = ("supervision", ShutdownJobInterruption.Always));
            quartz.UseDefaultThreadPool(Math.Max(2, Environment.ProcessorCount));
            quartz.UsePersistentStore(store => Store(store, database));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<NightSchedule>();
        services.AddHostedService<HallSchedules>();
        services.AddHostedService<SharedStages>();
        return services;
    }

    private static void Store(IPersistentStoreBuilder store, Database database)
    {
        if (database.Engine == Engine.SqlServer)
        {
            store.UseSqlServer(database.ConnectionString);
            // Any number of hosts share the schedule; each firing is one host's.
            store.UseClustering();
        }
        else
        {
            store.UseSqlite(database.ConnectionString);
        }
        store.ProvisionSchema();
    }
}
