using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Supervision.Jobs.Scheduling;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary><c>supervision worker</c>: the scheduler without the dashboard, until it is stopped.</summary>
public static class WorkerCommand
{
    public static Command Create() =>
        new Command("worker", "Run the halls' nights at their times, and help other workers with heavy stages, until stopped").Does(async (settings, _, cancel) =>
        {
            var database = await settings.Open(cancel);
            var builder = Host.CreateApplicationBuilder();
            // The run table is the history; Quartz speaks only when something is wrong.
            builder.Logging.AddFilter("Quartz", LogLevel.Warning);
            builder.Services.AddScheduling(database, new NightFolders(settings.InboxFolder, settings.MediaFolder));
            using var host = builder.Build();
            await host.RunAsync(cancel);
            return ExitCode.Done;
        });
}
