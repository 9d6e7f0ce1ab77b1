using System.CommandLine;
using System.Text;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary><c>supervision score</c>: dialogues in, scores out, one JSON object a line.</summary>
public static class ScoreCommand
{
    private const string DefaultRulebooks = "S1,S0";

    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "Dialogues, one JSON object a line; - is standard input", Required = true };
        var output = new Option<string>("--out") { Description = "Scores, one JSON object a line; - is standard output", Required = true };
        var rulebook = new Option<string>("--rulebook") { Description = "Document ids, comma between", DefaultValueFactory = _ => DefaultRulebooks };
        var explain = new Option<bool>("--explain") { Description = "Add rule, status, reason and seconds to each hit" };
        var phrasesOnly = new Option<bool>("--phrases-only") { Description = "Leave the context model out: listed phrases and their priors alone" };
        return new Command("score", "Score dialogues without a database") { input, output, rulebook, explain, phrasesOnly }.Does((_, parsed, cancel) =>
            Run(parsed.GetValue(input)!, parsed.GetValue(output)!, new Scoring(
                Compile(parsed.GetValue(rulebook)!),
                parsed.GetValue(phrasesOnly) ? null : ContextModel.Load(),
                new ScoreWriter(parsed.GetValue(explain))), cancel));
    }

    private static CompiledRulebook Compile(string ids)
    {
        var wanted = ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0)
            throw new CommandException("--rulebook names no document: write for example --rulebook S1,S0.", ExitCode.WrongUsage);
        try
        {
            return CompiledRulebook.Compile(RulebookLibrary.ByIds(wanted.Distinct(StringComparer.OrdinalIgnoreCase)));
        }
        catch (ArgumentException unknown)
        {
            throw new CommandException($"--rulebook: {unknown.Message.Split(" (Parameter")[0]}", ExitCode.WrongUsage);
        }
    }

    private static async Task<int> Run(string input, string output, Scoring scoring, CancellationToken cancel)
    {
        if (input != "-" && !File.Exists(input))
            throw new CommandException($"--in: there is no file {input}.", ExitCode.WrongUsage);
        using var lines = new StreamReader(input == "-" ? Console.OpenStandardInput() : File.OpenRead(input), new UTF8Encoding(false));
        if (output == "-")
        {
            await using var standard = Console.OpenStandardOutput();
            return await Score(lines, input, standard, scoring, cancel);
        }
        // The finished file appears at once; a stopped run leaves the old one as it was.
        var unfinished = output + ".part";
        int exit;
        await using (var file = File.Create(unfinished))
            exit = await Score(lines, input, file, scoring, cancel);
        File.Move(unfinished, output, overwrite: true);
        return exit;
    }

    private static async Task<int> Score(StreamReader lines, string name, Stream output, Scoring scoring, CancellationToken cancel)
    {
        var refused = 0;
        for (var number = 1; await lines.ReadLineAsync(cancel) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (TryScore(text, scoring, out var scored, out var mistake))
            {
                await output.WriteAsync(scored, cancel);
                await output.WriteAsync("\n"u8.ToArray(), cancel);
                continue;
            }
            refused++;
            Console.Error.WriteLine($"{name}:{number}: {mistake}; the line is left out");
        }
        return refused == 0 ? ExitCode.Done : ExitCode.Quarantined;
    }

    private static bool TryScore(string text, Scoring scoring, out ReadOnlyMemory<byte> scored, out string mistake)
    {
        try
        {
            var line = ScoreLine.Parse(text);
            scored = scoring.Writer.Write(line, CallScorer.Score(line.Turns, scoring.Rulebook, scoring.Model), CallScorer.ShippedThreshold);
            mistake = "";
            return true;
        }
        catch (FormatException wrong)
        {
            scored = default;
            mistake = wrong.Message;
            return false;
        }
    }

    private sealed record Scoring(CompiledRulebook Rulebook, ContextModel? Model, ScoreWriter Writer);
}
