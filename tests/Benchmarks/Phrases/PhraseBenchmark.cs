using System.Diagnostics;
using System.Text;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Benchmarks.Phrases;

/// <summary>Every hit of every phrase in 100 MB of text, one thread, beside grep and rg that count lines with the same written words.</summary>
public sealed class PhraseBenchmark : RatioBenchmark
{
    private const int Megabytes = 100;

    /// <summary>The best of so many runs for every program: the machine may be busy, and the first run warms the code up.</summary>
    private const int Runs = 5;

    public override string Name => "phrases";

    /// <param name="arguments">Optionally a text file, one utterance a line, to shuffle and repeat up to 100 MB.</param>
    public override async Task Run(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("phrases-");
        try
        {
            var text = Path.Combine(folder.FullName, "text.txt");
            var seed = await WriteText(arguments, text);
            var watch = Stopwatch.StartNew();
            var shipped = CompiledRulebook.Compile(RulebookLibrary.Shipped);
            var many = new ManyPhrases(shipped, seed);
            Say($"all rulebooks read and compiled in {watch.Elapsed.TotalSeconds:0.0} s, once a process: {shipped.Phrases.Count} phrases of rules, {many.ShippedForms} different forms");
            var tools = await Tools("printed phrases", folder.FullName, text, shipped.Phrases.Select(phrase => phrase.Phrase.Say));
            var fair = await Tools("our forms without a gap", folder.FullName, text, many.Written);
            Report("shipped", shipped.Matcher, text, [.. tools, .. fair]);
            Report("10x", PhraseMatcher.Build(many.Times(10)), text, tools);
            Report("10x, all by sound", PhraseMatcher.Build(many.Times(10, bySound: true)), text, tools);
            Report("100x", PhraseMatcher.Build(many.Times(100)), text, tools);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<(string Name, Cost All, Cost Scan)>> Tools(string name, string folder, string text, IEnumerable<string> phrases)
    {
        var (list, empty) = (Path.Combine(folder, "phrases.txt"), Path.Combine(folder, "empty.txt"));
        var lines = phrases.Distinct(StringComparer.Ordinal).ToList();
        await File.WriteAllLinesAsync(list, lines);
        await File.WriteAllTextAsync(empty, "");
        var measured = new List<(string, Cost, Cost)>();
        foreach (var tool in (SearchTool[])[new("grep"), new("rg", "-j1")])
        {
            var (all, startUp) = await tool.Measure(list, text, empty, Runs);
            Say($"{tool.Name} -F, {lines.Count} {name}: {all.Seconds:0.00} s, of the processor {all.Processor:0.00} s; start-up {startUp.Seconds:0.00} s; {Megabytes} MB");
            measured.Add(($"{tool.Name} of {lines.Count}", all, all - startUp));
        }
        return measured;
    }

    private static void Report(string name, PhraseMatcher matcher, string file, List<(string Name, Cost All, Cost Scan)> tools)
    {
        foreach (var bySound in new[] { false, true })
        {
            var (costs, looked, found) = (new List<Cost>(), 0, 0L);
            for (var run = 0; run < Runs; run++)
            {
                var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                (looked, found) = CountHits(matcher, file, bySound);
                costs.Add(new Cost(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds));
            }
            var best = Cost.Best(costs);
            Say($"{name} {(bySound ? "exact and by sound" : "exact")}, {matcher.PieceCount} pieces: {looked} lines looked at, {found} hits, {best.Seconds:0.00} s, of the processor {best.Processor:0.00} s");
            foreach (var (tool, all, scan) in tools)
                Say($"    {tool}: {all.Seconds / best.Seconds:0.00} times as fast, without its start-up {scan.Seconds / best.Seconds:0.00}; by the processor {all.Processor / best.Processor:0.00}");
        }
    }

    private static (int Looked, long Found) CountHits(PhraseMatcher matcher, string file, bool bySound)
    {
        var normaliser = new Normaliser();
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var blocks = new LineBlocks(stream);
        var (looked, found) = (0, 0L);
        for (var block = blocks.Next(); !block.IsEmpty; block = blocks.Next())
            foreach (var range in block.Split('\n'))
            {
                var line = block[range];
                if (!matcher.MightMatch(line, bySound))
                    continue;
                looked++;
                normaliser.Load(line);
                found += matcher.Match(normaliser.Text, bySound).Count;
            }
        return (looked, found);
    }

    private static async Task<string> WriteText(string[] arguments, string path)
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
        return seed;
    }
}
