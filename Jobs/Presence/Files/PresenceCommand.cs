using System.CommandLine;
using System.Text;
using Supervision.Jobs.Operations.CommandLine;

namespace Supervision.Jobs.Presence.Files;

/// <summary><c>supervision presence --inbox DIR --out EPISODES.jsonl</c>: the same arithmetic as the night, from files alone.</summary>
public static class PresenceCommand
{
    /// <summary>Enough to see what is wrong without burying the shell.</summary>
    private const int ShownRefusals = 100;

    private static readonly Option<string> Out = new("--out") { Description = "Absence episodes, one JSON object a line", Required = true };
    private static readonly Option<string?> Unobserved = new("--unobserved") { Description = "Unobserved stretches of required time of a minute or more" };
    private static readonly Option<string?> Waterfall = new("--waterfall") { Description = "The subtraction of every post and date, in minutes" };
    private static readonly Option<string> Zone = new("--zone") { Description = "IANA time zone of the halls", DefaultValueFactory = _ => "Asia/Shanghai" };
    private static readonly Option<double> Minutes = new("--minutes") { Description = "Threshold of posts without absence_minutes; without it a hall's setting or adopted text is taken from --db, where that is given", DefaultValueFactory = _ => PresenceInput.UsualMinutes };

    public static Command Create() =>
        new Command("presence", "Compute presence and absence from the feed files of an inbox; a database is needed only for thresholds that a hall adopted") { Out, Unobserved, Waterfall, Zone, Minutes }
            .Does(Run);

    private static async Task<int> Run(CommandSettings settings, ParseResult parsed, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(parsed.GetValue(Zone)!, out var known)
            ? known
            : throw new CommandException($"'{parsed.GetValue(Zone)}' is no time zone of this machine: give an IANA name such as Asia/Shanghai.", ExitCode.WrongUsage);
        var folders = Folders(settings);
        // What is given on the command line stands above what is written down elsewhere.
        var database = CommandSettings.GivesDatabase(parsed) && parsed.GetResult(Minutes) is not { Implicit: false } ? await settings.Open(cancel) : null;
        var refused = 0;
        using var episodes = Open(parsed.GetValue(Out)!);
        using var unobserved = parsed.GetValue(Unobserved) is { } path ? Open(path) : TextWriter.Null;
        using var waterfall = parsed.GetValue(Waterfall) is { } other ? Open(other) : TextWriter.Null;
        foreach (var folder in folders)
        {
            cancel.ThrowIfCancellationRequested();
            var hall = PresenceFiles.Read(folder, zone, parsed.GetValue(Minutes), settings.Time.GetUtcNow().UtcDateTime, cancel);
            refused = Report(hall.Refused, refused);
            var adopted = database is null ? null : await AdoptedThresholds.Of(database, hall, cancel);
            Console.Out.WriteLine(adopted is null ? hall.Thresholds : hall.ThresholdsFrom(adopted.Values));
            foreach (var day in adopted?.Days(hall.Input) ?? new PresenceCalculator(hall.Input).Days())
            {
                Write(episodes, PresenceLines.Episodes(hall.HallCode, day, zone));
                Write(unobserved, PresenceLines.Unobserved(hall.HallCode, day, zone));
                Write(waterfall, [PresenceLines.Waterfall(hall.HallCode, day)]);
            }
        }
        return refused == 0 ? ExitCode.Done : ExitCode.Quarantined;
    }

    private static IReadOnlyList<string> Folders(CommandSettings settings)
    {
        if (!Directory.Exists(settings.InboxFolder))
            throw new CommandException($"There is no folder {settings.InboxFolder}: name the inbox, with one folder per hall, by --inbox.", ExitCode.WrongUsage);
        var folders = PresenceFiles.HallFolders(settings.InboxFolder);
        if (settings.HallCode is not null)
            folders = [.. folders.Where(folder => Path.GetFileName(folder) == settings.HallCode)];
        return folders.Count > 0
            ? folders
            : throw new CommandException($"{settings.InboxFolder} holds no folder of {settings.HallCode ?? "any hall"}: put each hall's files into a folder named by its code.", ExitCode.WrongUsage);
    }

    private static int Report(IReadOnlyList<string> refusals, int before)
    {
        foreach (var refusal in refusals.Take(Math.Max(0, ShownRefusals - before)))
            Console.Error.WriteLine($"supervision: {refusal.ReplaceLineEndings(" ")}");
        if (before + refusals.Count > ShownRefusals && before <= ShownRefusals)
            Console.Error.WriteLine("supervision: more was refused; `supervision ingest` keeps all of it in quarantine.");
        return before + refusals.Count;
    }

    private static StreamWriter Open(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new StreamWriter(full, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    private static void Write(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            writer.WriteLine(line);
    }
}
