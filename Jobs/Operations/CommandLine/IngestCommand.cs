using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary><c>supervision ingest PATH</c>: takes in one delivery by hand; the next night concludes from it.</summary>
public static class IngestCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder laid out like a hall's inbox folder, or one file" };
        var feed = new Option<string>("--feed") { Description = "For one file: the feed it belongs to, such as reviews, video or calls/transcripts" };
        return new Command("ingest", "Take in a delivery without running the night") { path, feed }.Does(async (settings, parsed, cancel) =>
        {
            var database = await settings.Open(cancel);
            var hall = await settings.OneHall(database, cancel);
            var given = Path.GetFullPath(parsed.GetValue(path)!);
            if (Directory.Exists(given))
                return await Take(settings, database, hall, given, cancel);
            if (!File.Exists(given))
                throw new CommandException($"There is no file or folder {given}.", ExitCode.WrongUsage);
            return await TakeFile(settings, database, hall, given, parsed.GetValue(feed), cancel);
        });
    }

    private static async Task<int> TakeFile(CommandSettings settings, Database database, HallRow hall, string file, string? feed, CancellationToken cancel)
    {
        var delivery = Directory.CreateTempSubdirectory("supervision-ingest");
        try
        {
            // A feed's folder says what a file is; staff.csv and its like say so by their names.
            var folder = feed is null ? delivery.FullName : Path.Combine(delivery.FullName, CheckedFeed(feed));
            Directory.CreateDirectory(folder);
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            return await Take(settings, database, hall, delivery.FullName, cancel);
        }
        finally
        {
            delivery.Delete(recursive: true);
        }
    }

    private static string CheckedFeed(string feed) => feed is "calls/media" or "calls/transcripts" || Feeds.Of(feed) is not null
        ? feed
        : throw new CommandException($"'{feed}' is no feed: name one of {string.Join(", ", Feeds.All.Select(layouts => layouts[0].Name))}, calls/media, calls/transcripts.", ExitCode.WrongUsage);

    private static async Task<int> Take(CommandSettings settings, Database database, HallRow hall, string folder, CancellationToken cancel)
    {
        await using var lease = await WorkLease.Claim(database, NightlyRun.LeaseOf(hall.HallCode), LeaseOwner.Of("ingest"), settings.Time, cancel)
            ?? throw new HallBusyException(hall.HallCode);
        var outcome = await new Collector(new CollectRequest
        {
            Database = database, Time = settings.Time, HallCode = hall.HallCode, Zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone),
            InboxFolder = settings.InboxFolder, DeliveryFolder = folder, MediaFolder = settings.MediaFolder,
        }).Collect(null, cancel);
        if (settings.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(outcome, CommandJson.Options));
        else
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{hall.HallCode}: {outcome.NewFiles} new files of {outcome.Files}; {outcome.Read} rows read, {outcome.Added} added, {outcome.Revised} revised, {outcome.Unchanged} unchanged, {outcome.Ignored} ignored, {outcome.Quarantined} in quarantine, {outcome.Recovered} recovered"));
        if (outcome.Left > 0)
            return CommandAction.Fail($"{outcome.Left} files were still being written: run the same command again.", ExitCode.Failed);
        return outcome.Quarantined > 0 ? ExitCode.Quarantined : ExitCode.Done;
    }
}
