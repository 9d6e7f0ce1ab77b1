using System.CommandLine;
using System.Text.Json;
using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary><c>supervision nightly</c>: the whole chain in the foreground.</summary>
public static class NightlyCommand
{
    private const int StrangersNamed = 5;

    public static Command Create()
    {
        var only = new Option<string[]>("--stage")
        {
            Description = "Only these stages, in the order of the chain",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong(NightStages.All.Select(stage => stage.Key).ToArray());
        return new Command("nightly", "Run the night's chain now: take in the inbox, measure, score, appraise, reconcile") { only }
            .Does((settings, parsed, cancel) => Run(settings, parsed.GetValue(only) ?? [], cancel));
    }

    /// <summary>Runs the chain, or some of its stages, for each hall asked for, and prints the summary.</summary>
    internal static async Task<int> Run(CommandSettings settings, IReadOnlyCollection<string> stages, CancellationToken cancel)
    {
        var database = await settings.Open(cancel);
        var run = new NightlyRun(database, settings.Time);
        var reports = new List<NightReport>();
        foreach (var hall in await settings.Halls(database, cancel))
        {
            reports.Add(await NightConsole.Watch($"{hall.HallCode} {hall.Name}", settings.Json, watch => run.Run(Request(settings, hall, stages), watch, cancel)));
            if (reports[^1].State == "stopped")
                break;
        }
        IReadOnlyList<string> strangers = cancel.IsCancellationRequested ? [] : await Strangers(settings, database, cancel);
        if (settings.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(reports, CommandJson.Options));
        else
            NightConsole.Show(reports);
        return ExitOf(reports, strangers);
    }

    /// <summary>Folders and files of the inbox that belong to no registered hall; each is reported once in quarantine.</summary>
    private static async Task<IReadOnlyList<string>> Strangers(CommandSettings settings, Database database, CancellationToken cancel)
    {
        var codes = (await new HallQueries(database).Halls(cancel)).Select(hall => hall.HallCode).ToHashSet();
        return await InboxReport.UnknownHalls(database, settings.Time, settings.InboxFolder, codes, runId: null, cancel);
    }

    private static RunRequest Request(CommandSettings settings, HallRow hall, IReadOnlyCollection<string> stages) => new()
    {
        Hall = hall,
        InboxFolder = settings.InboxFolder,
        MediaFolder = settings.MediaFolder,
        StartedBy = "command line",
        Stages = stages,
    };

    // One line has room for a few names; the operations page lists them all.
    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(StrangersNamed).Select(name => $"'{name}'")) + (names.Count > StrangersNamed ? $" and {names.Count - StrangersNamed} more" : "");

    private static int ExitOf(List<NightReport> reports, IReadOnlyList<string> strangers)
    {
        if (reports.FirstOrDefault(report => report.State == "stopped") is { } stopped)
            return CommandAction.Fail($"Hall {stopped.HallCode} was stopped. Nothing is lost: the same command goes on where this one stopped.", ExitCode.Failed);
        if (reports.FirstOrDefault(report => report.Failures.Count > 0) is { } failed)
            return CommandAction.Fail($"Hall {failed.HallCode}: {failed.Failures[0]}", ExitCode.Failed);
        if (strangers.Count > 0)
            return CommandAction.Fail($"{Named(strangers)} in the inbox {(strangers.Count == 1 ? "belongs" : "belong")} to no registered hall: register it with `supervision hall add` or move it away.", ExitCode.Quarantined);
        return reports.Any(report => report.OpenQuarantine > 0) ? ExitCode.Quarantined : ExitCode.Done;
    }
}
