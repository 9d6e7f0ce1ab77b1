using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseMatcherTests
{
    private static readonly string[] Phrases = ["不知道", "知道不", "我管不着", "不着", "道不知道了"];

    [Theory]
    [InlineData("不规我管", "不归我管", true)]
    [InlineData("不青楚", "不清楚", true)]
    [InlineData("不之道", "不知道", true)]
    [InlineData("没看我正茫着", "没看我正忙着", true)]
    [InlineData("布行", "不行", true)]
    [InlineData("他不信这个", "不行", false)]
    [InlineData("您看行不，行的话", "不行", false)]
    public void Phrase_HeardWrongly_IsFoundBySound(string said, string phrase, bool found)
    {
        var hits = Matcher([phrase]).Match(Normaliser.Normalise(said));
        Assert.Equal(found, hits.Count == 1 && hits[0].Kind == MatchKind.Pinyin);
    }

    [Fact]
    public void Gap_InsideOneSentence_JoinsPieces()
    {
        var matcher = Matcher(["没看{0-4}忙"]);
        Assert.Single(matcher.Match(Normaliser.Normalise("没看我正忙着吗")));
        Assert.Empty(matcher.Match(Normaliser.Normalise("没看。我正忙着")));
        Assert.Empty(matcher.Match(Normaliser.Normalise("没看见前面还有人在忙")));
    }

    [Fact]
    public void ExactHits_OnAnyText_EqualNaiveSearch()
    {
        var matcher = Matcher(Phrases);
        var texts = Gen.Elements("不", "知", "道", "我", "管", "着", "了").ArrayOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), said =>
        {
            var text = Normaliser.Normalise(said);
            var found = matcher.Match(text).Where(hit => hit.Kind == MatchKind.Exact).Select(hit => (hit.Phrase, hit.Start)).ToHashSet();
            return found.SetEquals(Naive(text.Text));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Prefilter_OnAnyText_NeverHidesAHit()
    {
        var matcher = Matcher(Phrases);
        Prop.ForAll<string?>(said =>
        {
            var text = Normaliser.Normalise(said ?? "");
            return matcher.Match(text).Count == 0 || matcher.MightMatch(text.Text);
        }).QuickCheckThrowOnFailure();
    }

    private static HashSet<(int, int)> Naive(string text) =>
        [.. from phrase in Enumerable.Range(0, Phrases.Length)
            from start in Enumerable.Range(0, text.Length)
            where text.AsSpan(start).StartsWith(Phrases[phrase], StringComparison.Ordinal)
            select (phrase, start)];

    private static PhraseMatcher Matcher(IReadOnlyList<string> phrases) => PhraseMatcher.Build([.. phrases.Select((phrase, number) =>
        new PhraseForms(number, PatternExpansion.Forms(PatternParser.Parse(phrase, new Dictionary<string, PatternNode>()), phrase), true, []))]);
}
