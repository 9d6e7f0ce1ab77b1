using System.Diagnostics;
using System.Text;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Benchmarks.Phrases;

/// <summary>Lines with a listed phrase in 100 MB of text, beside grep and rg with the printed phrases, one thread each.</summary>
public sealed class PhraseBenchmark : RatioBenchmark
{
    private const int Megabytes = 100;

    public override string Name => "phrases";

    /// <param name="arguments">Optionally a text file to repeat up to 100 MB.</param>
    public override async Task Run(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("phrases-");
        try
        {
            var text = Path.Combine(folder.FullName, "text.txt");
            var list = Path.Combine(folder.FullName, "phrases.txt");
            await WriteText(arguments, text);
            var documents = RulebookLibrary.Shipped;
            await File.WriteAllLinesAsync(list, documents.SelectMany(d => d.Rules).SelectMany(r => r.Phrases).Select(p => p.Say).Distinct(StringComparer.Ordinal));
            var grep = await Tool("grep", "-F", "-c", "-f", list, text);
            var rg = await Tool("rg", "-F", "-c", "-j1", "-f", list, text);
            Say($"grep -F {grep:0.00} s, rg -F {rg:0.00} s, {Megabytes} MB");
            var shipped = CompiledRulebook.Compile(documents);
            Report("shipped", shipped.Matcher, text, grep);
            foreach (var times in new[] { 10, 100 })
                Report($"{times}x", PhraseMatcher.Build(MorePhrases(shipped, times)), text, grep);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Report(string name, PhraseMatcher matcher, string file, double grepSeconds)
    {
        foreach (var bySound in new[] { false, true })
        {
            var watch = Stopwatch.StartNew();
            var lines = CountLines(matcher, file, bySound);
            var seconds = watch.Elapsed.TotalSeconds;
            Say($"{name,8} {(bySound ? "exact+sound" : "exact"),-12} {matcher.PieceCount} pieces {lines} lines {seconds:0.00} s, {grepSeconds / seconds:0.00} of grep's speed");
        }
    }

    private static int CountLines(PhraseMatcher matcher, string file, bool bySound)
    {
        var normaliser = new Normaliser();
        using var reader = new StreamReader(file, Encoding.UTF8, false, 1 << 20);
        var found = 0;
        while (reader.ReadLine() is { } line)
        {
            normaliser.Load(line);
            if (matcher.MightMatch(normaliser.Text, bySound))
                found++;
        }
        return found;
    }

    /// <summary>The shipped forms again and again, each time with other characters, so that only their number changes.</summary>
    private static List<PhraseForms> MorePhrases(CompiledRulebook shipped, int times)
    {
        var forms = shipped.Phrases.SelectMany(phrase => phrase.Phrase.Forms).Select(form => form.Pieces[0]).Distinct(StringComparer.Ordinal).ToList();
        var all = new List<PhraseForms>();
        for (var copy = 0; copy < times; copy++)
            foreach (var piece in forms)
                all.Add(new PhraseForms(all.Count, [new SpokenForm([Shifted(piece, copy)], [])], true, []));
        return all;
    }

    private static string Shifted(string piece, int copy) =>
        copy == 0 ? piece : new string([.. piece.Select(c => c is >= '\u4e00' and < '\u9000' ? (char)(c + 7 * copy % 600) : c)]);

    private static async Task WriteText(string[] arguments, string path)
    {
        var seed = arguments is [var file] ? await File.ReadAllTextAsync(file) : string.Join('\n',
            "您好，请问您需要办理什么业务？", "我想问一下营业执照怎么办", "请您稍等，我帮您查询一下", "好的，谢谢您", "您带上身份证原件和复印件到三号窗口就可以办理", "那大概要多长时间呢", "一般三个工作日，办好了我们会短信通知您", "这个我不清楚，您可以打热线问一下") + "\n";
        var bytes = Encoding.UTF8.GetBytes(seed);
        await using var output = File.Create(path);
        for (long written = 0; written < Megabytes * 1_000_000L; written += bytes.Length)
            await output.WriteAsync(bytes);
    }

    private static async Task<double> Tool(string program, params string[] arguments)
    {
        try
        {
            var best = double.MaxValue;
            for (var run = 0; run < 3; run++)
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
