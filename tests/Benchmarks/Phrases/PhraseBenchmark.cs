using System.Diagnostics;
using System.Text;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Benchmarks.Phrases;

/// <summary>Every hit of every phrase in 100 MB of text, one thread, beside grep and rg that count lines with the same written words.</summary>
public sealed class PhraseBenchmark : RatioBenchmark
{
    private const int Megabytes = 100;

    /// <summary>The best of so many runs for every program: the machine may be busy, and the first run warms the code up.</summary>
    private const int Runs = 3;

    public override string Name => "phrases";

    /// <param name="arguments">Optionally a text file, one utterance a line, to shuffle and repeat up to 100 MB.</param>
    public override async Task Run(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("phrases-");
        try
        {
            var text = Path.Combine(folder.FullName, "text.txt");
            await WriteText(arguments, text);
            var shipped = CompiledRulebook.Compile(RulebookLibrary.Shipped);
            var grep = await Tools("printed phrases", folder.FullName, text, shipped.Phrases.Select(phrase => phrase.Phrase.Say));
            await Tools("forms without a gap", folder.FullName, text, Forms(shipped).SelectMany(forms => forms.Forms).Where(form => form.Pieces.Count == 1).Select(form => form.Pieces[0]));
            Report("shipped", shipped.Matcher, text, grep);
            foreach (var times in new[] { 10, 100 })
                Report($"{times}x", PhraseMatcher.Build(MorePhrases(shipped, times)), text, grep);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> Tools(string name, string folder, string text, IEnumerable<string> phrases)
    {
        var list = Path.Combine(folder, "phrases.txt");
        var lines = phrases.Distinct(StringComparer.Ordinal).ToList();
        await File.WriteAllLinesAsync(list, lines);
        var grep = await Tool("grep", "-F", "-c", "-f", list, text);
        var rg = await Tool("rg", "-F", "-c", "-j1", "-f", list, text);
        Say($"{name}, {lines.Count}: grep -F {grep:0.00} s, rg -F {rg:0.00} s, {Megabytes} MB");
        return grep;
    }

    private static void Report(string name, PhraseMatcher matcher, string file, double grepSeconds)
    {
        foreach (var bySound in new[] { false, true })
        {
            var (seconds, looked, found) = (double.MaxValue, 0, 0L);
            for (var run = 0; run < Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                (looked, found) = CountHits(matcher, file, bySound);
                seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
            }
            Say($"{name,8} {(bySound ? "exact+sound" : "exact"),-12} {matcher.PieceCount} pieces, {looked} lines looked at, {found} hits, {seconds:0.00} s, {grepSeconds / seconds:0.00} of grep's speed");
        }
    }

    private static (int Looked, long Found) CountHits(PhraseMatcher matcher, string file, bool bySound)
    {
        var normaliser = new Normaliser();
        using var reader = new StreamReader(file, Encoding.UTF8, false, 1 << 20);
        var (looked, found) = (0, 0L);
        while (reader.ReadLine() is { } line)
        {
            if (!matcher.MightMatch(line, bySound))
                continue;
            looked++;
            normaliser.Load(line);
            found += matcher.Match(normaliser.Text, bySound).Count;
        }
        return (looked, found);
    }

    private static IEnumerable<PhraseForms> Forms(CompiledRulebook shipped) => shipped.Phrases.Select((phrase, number) =>
        new PhraseForms(number, phrase.Phrase.Forms, phrase.Phrase.BySound, phrase.Phrase.Homophones));

    /// <summary>The shipped phrases, and as many times more of two to eight random characters, each with a reading.</summary>
    private static List<PhraseForms> MorePhrases(CompiledRulebook shipped, int times)
    {
        var random = new Random(7);
        var heard = Enumerable.Range(0x4e00, 0x9000 - 0x4e00).Select(unit => (char)unit).Where(c => Characters.Syllable(Characters.Fold(c)) != 0).ToArray();
        var all = Forms(shipped).ToList();
        for (var more = shipped.Phrases.Sum(phrase => phrase.Phrase.Forms.Count(form => form.Pieces.Count == 1)) * (long)(times - 1); more > 0; more--)
            all.Add(new PhraseForms(all.Count, [new SpokenForm([Normaliser.Fold(new string(random.GetItems(heard, random.Next(2, 9))))], [])], true, []));
        return all;
    }

    private static async Task WriteText(string[] arguments, string path)
    {
        var seed = arguments is [var file] ? await File.ReadAllTextAsync(file) : string.Join('\n',
            "您好，请问您需要办理什么业务？", "我想问一下营业执照怎么办", "请您稍等，我帮您查询一下", "好的，谢谢您", "您带上身份证原件和复印件到三号窗口就可以办理", "那大概要多长时间呢", "一般三个工作日，办好了我们会短信通知您", "这个我不清楚，您可以打热线问一下") + "\n";
        var lines = seed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(1);
        await using var output = File.Create(path);
        while (output.Position < Megabytes * 1_000_000L)
        {
            random.Shuffle(lines);
            await output.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        }
    }

    private static async Task<double> Tool(string program, params string[] arguments)
    {
        try
        {
            var best = double.MaxValue;
            for (var run = 0; run < Runs; run++)
                best = Math.Min(best, await Seconds(async () =>
                {
                    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
                    await process.StandardOutput.ReadToEndAsync();
                    await process.WaitForExitAsync();
                }));
            return best;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Say($"{program} is not installed");
            return double.NaN;
        }
    }
}
