using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

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
        Prop.ForAll(Said.ToArbitrary(), said => Agrees(said)).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000).WithEndSize(40));
    }

    /// <summary>Ten times as many, with slots, made of what the texts are made of, so that many are found.</summary>
    [Fact]
    public void TenTimesThePhrases_OnRandomSpeech_HitAsTheSlowMatcherDoes()
    {
        var random = new Random(11);
        string[] parts = ["不", "清楚", "知道", "我", "俺", "没", "空", "忙着", "看", "归", "管", "找", "问", "去", "别人", "你", "行", "那", "的", "就", "急", "没法", "办"];
        var phrases = Enumerable.Range(0, 10 * Shipped.Phrases.Count).Select(number => new PhraseForms(
            number, [Form(random, parts)], BySound: number % 2 == 0, number % 7 == 0 ? ["青楚"] : [])).ToList();
        var (slow, matcher) = (new SlowMatcher(phrases), PhraseMatcher.Build(phrases));
        var found = 0;
        Prop.ForAll(Said.ToArbitrary(), said =>
        {
            found += matcher.Match(Normaliser.Normalise(said)).Count;
            return Agrees(said, slow, matcher);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(40));
        Assert.InRange(found, 1_000, int.MaxValue);
    }

    private static SpokenForm Form(Random random, string[] parts)
    {
        var pieces = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Normaliser.Fold(string.Concat(random.GetItems(parts, random.Next(2, 4))))).ToList();
        return new SpokenForm(pieces, [.. pieces.Skip(1).Select(_ => new PatternNode.Gap(random.Next(2), random.Next(2, 7)))]);
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
    private static bool Agrees(string said) => Agrees(said, Slow, Shipped.Matcher);

    private static bool Agrees(string said, SlowMatcher slow, PhraseMatcher matcher)
    {
        var text = Normaliser.Normalise(said);
        var expected = slow.Match(text.Text);
        var written = expected.Where(hit => hit.Kind == MatchKind.Exact).ToList();
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
