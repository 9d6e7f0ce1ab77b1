using System.CommandLine;
using System.Text.Json;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Halls;

/// <summary><c>supervision hall add|list</c></summary>
public static class HallCommand
{
    public static Command Create() => new("hall", "Register and list halls") { Add(), List() };

    /// <summary>Registers a hall in the database that the command line names; does nothing when it names none.</summary>
    public static async Task RegisterWhereNamed(ParseResult parsed, string code, string name, string zone, CancellationToken cancel)
    {
        if (!CommandSettings.NamesDatabase(parsed))
            return;
        var settings = CommandSettings.Of(parsed);
        var hall = new HallRow { HallCode = code, Name = name, TimeZone = zone, CreatedAtUtc = settings.Time.GetUtcNow().UtcDateTime };
        await new HallQueries(await settings.Open(cancel)).AddHall(hall, cancel);
    }

    private static Command Add()
    {
        var code = new Argument<string>("CODE") { Description = "Also the name of the hall's inbox folder" };
        var name = new Argument<string>("NAME") { Description = "As people read it" };
        var zone = new Option<string>("--zone") { Description = "IANA time zone", DefaultValueFactory = _ => "Asia/Shanghai" };
        return new Command("add", "Register a hall") { code, name, zone }.Does(async (settings, parsed, cancel) =>
        {
            var database = await settings.Open(cancel);
            var hall = new HallRow
            {
                HallCode = CheckedCode(parsed.GetValue(code)!),
                Name = parsed.GetValue(name)!,
                TimeZone = CheckedZone(parsed.GetValue(zone)!),
                CreatedAtUtc = settings.Time.GetUtcNow().UtcDateTime,
            };
            return await Register(database, hall, settings.InboxFolder, cancel);
        });
    }

    private static async Task<int> Register(Database database, HallRow hall, string inboxFolder, CancellationToken cancel)
    {
        var queries = new HallQueries(database);
        if (await queries.AddHall(hall, cancel) == 0 && await queries.Hall(hall.HallCode, cancel) is { } known && (known.Name != hall.Name || known.TimeZone != hall.TimeZone))
            throw new CommandException($"Hall {hall.HallCode} is registered already as {known.Name} ({known.TimeZone}): choose another code.", ExitCode.WrongUsage);
        Console.Out.WriteLine($"{hall.HallCode}  {hall.Name}  {hall.TimeZone}  inbox: {Path.Combine(inboxFolder, hall.HallCode)}");
        return ExitCode.Done;
    }

    private static Command List() => new Command("list", "List registered halls").Does(async (settings, _, cancel) =>
    {
        var halls = await new HallQueries(await settings.Open(cancel)).Halls(cancel);
        if (settings.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(halls, CommandJson.Options));
        else
            foreach (var hall in halls)
                Console.Out.WriteLine($"{hall.HallCode}  {hall.Name}  {hall.TimeZone}");
        return ExitCode.Done;
    });

    // The code names a folder of the inbox and part of every address, so it is a plain word.
    private static string CheckedCode(string code) =>
        code.Length is > 0 and <= 50 && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? code
            : throw new CommandException($"'{code}' is no hall code: 1 to 50 of a-z, A-Z, 0-9, '-' and '_'.", ExitCode.WrongUsage);

    private static string CheckedZone(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? zone
            : throw new CommandException($"'{zone}' is no time zone of this machine: give an IANA name such as Asia/Shanghai.", ExitCode.WrongUsage);
}
