using System.CommandLine;
using System.Text.Json;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Jobs.Rulebook.Systems;

namespace Supervision.Jobs.Rulebook;

/// <summary><c>supervision rulebook check|list|replay|systems|characters</c></summary>
public static class RulebookCommand
{
    public static Command Create() => new("rulebook", "Check, list and try rulebooks") { Check(), List(), ReplayCommand.Create(), Systems(), Characters() };

    private static Command Check()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Rulebook files in YAML", Arity = ArgumentArity.OneOrMore };
        return new Command("check", "Read rulebook files and name every mistake with its line") { files }.Does((_, parsed, _) =>
            Task.FromResult(parsed.GetValue(files)!.Select(CheckFile).Max()));
    }

    private static int CheckFile(FileInfo file)
    {
        if (!file.Exists)
            throw new CommandException($"There is no file {file}: check the path.", ExitCode.WrongUsage);
        var (document, mistakes) = RulebookReader.Read(File.ReadAllText(file.FullName), file.ToString(), RulebookLibrary.SpokenWords);
        foreach (var mistake in mistakes)
            Console.Error.WriteLine(mistake);
        if (document is null)
            return ExitCode.Quarantined;
        var forms = document.Rules.Sum(rule => rule.Phrases.Sum(phrase => phrase.Forms.Count));
        Console.Out.WriteLine($"{file}: {document.Id} is right: {document.Rules.Count} rules, {forms} spoken forms, version {document.Version[..12]}");
        return ExitCode.Done;
    }

    private static Command List() => new Command("list", "List the documents that ship with the program").Does((settings, _, _) =>
    {
        if (settings.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(RulebookLibrary.Shipped.Select(Listed), CommandJson.Options));
        else
            foreach (var document in RulebookLibrary.Shipped)
                Console.Out.WriteLine($"{document.Id}  {document.Number}  {document.Status}  {document.Rules.Count} rules  {document.Title}");
        return Task.FromResult(ExitCode.Done);
    });

    private static Command Systems()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "Where to write the page; without it, it is printed", Arity = ArgumentArity.ZeroOrOne };
        return new Command("systems", "All 44 systems with what can prove a breach of each, as Markdown or JSON") { file }.Does((settings, parsed, _) =>
        {
            var text = settings.Json ? JsonSerializer.Serialize(SupervisedSystem.All, CommandJson.Options) : SystemsDocument.Markdown();
            if (parsed.GetValue(file) is { } target)
                File.WriteAllText(target.FullName, text);
            else
                Console.Out.WriteLine(text);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Characters()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Where Unihan_Readings.txt and Unihan_Variants.txt lie, unpacked" };
        var file = new Argument<FileInfo>("FILE") { Description = "The table of characters to write" };
        return new Command("characters", "Derive the table of readings and simplified forms from Unicode's Unihan database") { folder, file }.Does((_, parsed, _) =>
        {
            var sources = new[] { "Unihan_Readings.txt", "Unihan_Variants.txt" }.Select(name => Path.Combine(parsed.GetValue(folder)!.FullName, name)).ToList();
            if (sources.Find(source => !File.Exists(source)) is { } missing)
                throw new CommandException($"There is no file {missing}: unpack Unihan there.", ExitCode.WrongUsage);
            File.WriteAllText(parsed.GetValue(file)!.FullName, CharacterDerivation.Derive(sources.SelectMany(File.ReadLines)));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static object Listed(RulebookDocument document) => new
    {
        document.Id,
        document.Number,
        document.Title,
        Status = document.Status.ToString(),
        document.Version,
        Rules = document.Rules.Select(rule => new { rule.Key, rule.Clause, rule.Name, Kind = rule.Kind.ToString(), rule.Evidence, rule.Points }),
    };
}
