using System.CommandLine;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary>Where a command works: the options that every command understands.</summary>
public sealed record CommandSettings
{
    private static readonly Option<string> Db = Text("--db", "SUPERVISION_DB", "Connection string, or the path of an SQLite file", Path.Combine("data", "supervision.db"));
    private static readonly Option<string> Inbox = Text("--inbox", "SUPERVISION_INBOX", "Folder with one folder per hall", Path.Combine("data", "inbox"));
    private static readonly Option<string> Media = Text("--media", "SUPERVISION_MEDIA", "Archive of originals and recordings, by content hash", Path.Combine("data", "media"));
    private static readonly Option<string> Hall = Text("--hall", "SUPERVISION_HALL", "Code of one hall; without it every hall", "");
    private static readonly Option<bool> AsJson = new("--json") { Description = "Print one JSON document for machines", Recursive = true };

    /// <summary>Added to the root command once; every command below inherits them.</summary>
    public static IReadOnlyList<Option> Options => [Db, Inbox, Media, Hall, AsJson];

    public required string ConnectionString { get; init; }

    public required string InboxFolder { get; init; }

    public required string MediaFolder { get; init; }

    /// <summary>Null means every hall.</summary>
    public required string? HallCode { get; init; }

    public required bool Json { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether a database was named, on the command line or by the environment.</summary>
    public static bool NamesDatabase(ParseResult parsed) =>
        parsed.GetResult(Db) is { Implicit: false } || Environment.GetEnvironmentVariable("SUPERVISION_DB") is { Length: > 0 };

    /// <summary>Whether a database was named on the command line itself.</summary>
    public static bool GivesDatabase(ParseResult parsed) => parsed.GetResult(Db) is { Implicit: false };

    public static CommandSettings Of(ParseResult parsed) => new()
    {
        ConnectionString = parsed.GetValue(Db)!,
        InboxFolder = Path.GetFullPath(parsed.GetValue(Inbox)!),
        MediaFolder = Path.GetFullPath(parsed.GetValue(Media)!),
        HallCode = parsed.GetValue(Hall) is { Length: > 0 } code ? code : null,
        Json = parsed.GetValue(AsJson),
    };

    /// <summary>The database, brought to this program's schema.</summary>
    public async Task<Database> Open(CancellationToken cancel)
    {
        var database = new Database(ConnectionString);
        await new SchemaUpgrade(database, Time).Run(cancel);
        return database;
    }

    /// <summary>The hall asked for, or every registered hall.</summary>
    /// <exception cref="CommandException">The hall is not registered, or none is.</exception>
    public async Task<IReadOnlyList<HallRow>> Halls(Database database, CancellationToken cancel)
    {
        var halls = await new HallQueries(database).Halls(cancel);
        if (halls.Count == 0)
            throw new CommandException("No hall is registered yet: run `supervision hall add CODE NAME` first.", ExitCode.WrongUsage);
        if (HallCode is null)
            return halls;
        return halls.FirstOrDefault(hall => hall.HallCode == HallCode) is { } hall
            ? [hall]
            : throw new CommandException($"Hall {HallCode} is not registered (registered: {string.Join(", ", halls.Select(known => known.HallCode))}): run `supervision hall add {HallCode} NAME`.", ExitCode.WrongUsage);
    }

    /// <summary>The one hall that the command is about.</summary>
    /// <exception cref="CommandException">No hall was named and several are registered.</exception>
    public async Task<HallRow> OneHall(Database database, CancellationToken cancel)
    {
        var halls = await Halls(database, cancel);
        return halls.Count == 1
            ? halls[0]
            : throw new CommandException($"Several halls are registered: name one with --hall ({string.Join(", ", halls.Select(hall => hall.HallCode))}).", ExitCode.WrongUsage);
    }

    private static Option<string> Text(string name, string variable, string description, string otherwise) => new(name)
    {
        Description = $"{description} [{variable}]",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : otherwise,
    };
}
