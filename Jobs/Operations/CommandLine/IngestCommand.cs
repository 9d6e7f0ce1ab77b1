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
            // Asked of the thing itself: a link says where it points, and opening a pipe would wait for ever.
            var isFolder = Directory.Exists(given);
            if (isFolder && new DirectoryInfo(given).LinkTarget is { } target)
                throw new CommandException($"{given} is a link, which is not followed: name {target} itself.", ExitCode.WrongUsage);
            if (!isFolder && HallFolder.OneFile(given, feed: null) is null)
                throw new CommandException($"There is no file or folder {given}: check the path.", ExitCode.WrongUsage);
            var delivery = Request(settings, database, hall);
            return await Take(settings, isFolder ? delivery with { DeliveryFolder = given } : delivery with { DeliveryFile = (given, CheckedFeed(parsed.GetValue(feed))) }, cancel);
        });
    }

    private static string Json(CollectOutcome outcome, IReadOnlyList<RefusedLine> refused)
    {
        var json = JsonSerializer.SerializeToNode(outcome, CommandJson.Options)!.AsObject();
        json["refused"] = JsonSerializer.SerializeToNode(refused, CommandJson.Options);
        return json.ToJsonString(CommandJson.Options);
    }

    private static string? CheckedFeed(string? feed) => feed is null || HallFolder.FeedWords.Contains(feed)
        ? feed
        : throw new CommandException($"'{feed}' is no feed: name one of {string.Join(", ", HallFolder.FeedWords)}.", ExitCode.WrongUsage);

    private static CollectRequest Request(CommandSettings settings, Database database, HallRow hall) => new()
    {
        Database = database, Time = settings.Time, HallCode = hall.HallCode, Zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone),
        InboxFolder = settings.InboxFolder, MediaFolder = settings.MediaFolder,
    };

    private static async Task<int> Take(CommandSettings settings, CollectRequest request, CancellationToken cancel)
    {
        var outcome = await HandDelivery.Take(request, "ingest", cancel);
        var refused = await RefusedLines.Of(request.Database, request.HallCode, outcome.RefusedBatchIds, cancel);
        if (settings.Json)
            Console.Out.WriteLine(Json(outcome, refused));
        else
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{string.Concat(refused.Select(line => line.Text + Environment.NewLine))}{request.HallCode}: {outcome.NewFiles} new files of {outcome.Files}; {outcome.Read} rows read, {outcome.Added} added, {outcome.Revised} revised, {outcome.Unchanged} unchanged, {outcome.Ignored} ignored, {outcome.Quarantined} in quarantine, {outcome.Recovered} recovered"));
        if (outcome.Left > 0)
            return CommandAction.Fail($"{outcome.Left} files were still being written: run the same command again.", ExitCode.Failed);
        return outcome.Quarantined > 0 ? ExitCode.Quarantined : ExitCode.Done;
    }
}
