using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseFilterTests
{
    private static readonly CompiledRulebook Shipped = CompiledRulebook.Compile(RulebookLibrary.Shipped);

    private static readonly SlowMatcher Slow = new([.. Shipped.Phrases.Select((phrase, number) =>
        new PhraseForms(number, phrase.Phrase.Forms, phrase.Phrase.BySound, phrase.Phrase.Homophones))]);

    // Pieces of phrases, their homophones, stutter and everything that normalising passes over.
    private static readonly Gen<string> Said = Gen.Elements(
        "不", "清", "楚", "青楚", "知道", "之道", "我", "俺", "我们", "没", "空", "忙着", "茫着", "看", "归", "规", "管", "找", "问", "去", "呗", "别人", "你",
        "行", "步行", "那", "的", "就", "什么", "急", "鸡", "没法", "办", "，", "。", "？", "嗯", "儿", " ", "  ", "“", "a", "11", "龘", "\n")
        .ArrayOf().Select(parts => string.Concat(parts));

    [Fact]
    public void ShippedPhrases_OnRandomSpeech_HitAsTheSlowMatcherDoes()
    {
        Prop.ForAll(Said.ToArbitrary(), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000).WithEndSize(40));
    }

    [Fact]
    public void ShippedPhrases_OnTheExamples_HitAsTheSlowMatcherDoes()
    {
        var texts = Turns().ToList();
        Assert.NotEmpty(texts);
        Assert.Contains(texts, text => Slow.Match(Normaliser.Fold(text)).Any(hit => hit.Kind == MatchKind.Pinyin));
        Assert.All(texts, text => Assert.True(Agrees(text), text));
    }

    /// <summary>Through the filter on raw text, as the benchmark goes, and on normalised text, as scoring goes.</summary>
    private static bool Agrees(string said)
    {
        var text = Normaliser.Normalise(said);
        var expected = Slow.Match(text.Text);
        var written = expected.Where(hit => hit.Kind == MatchKind.Exact).ToList();
        var matcher = Shipped.Matcher;
        return matcher.Match(text).SequenceEqual(expected)
            && (expected.Count == 0 || matcher.MightMatch(said))
            && matcher.Match(text.Text, bySound: false).SequenceEqual(written)
            && (written.Count == 0 || matcher.MightMatch(said, bySound: false));
    }

    private static IEnumerable<string> Turns() =>
        from name in typeof(CompiledRulebook).Assembly.GetManifestResourceNames()
        where name.EndsWith(".jsonl", StringComparison.Ordinal)
        from line in new StreamReader(typeof(CompiledRulebook).Assembly.GetManifestResourceStream(name)!).ReadToEnd().Split('\n')
        where line.StartsWith('{')
        let json = JsonDocument.Parse(line).RootElement
        where json.TryGetProperty("turns", out _)
        from turn in json.GetProperty("turns").EnumerateArray()
        select turn.GetProperty("text").GetString()!;
}
