using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Calls.Hits;

public sealed class HitReasonTests
{
    private static readonly CompiledRulebook Rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S0"]));
    private static readonly CompiledPhrase Phrase = Rulebook.Phrases.First(phrase => phrase.Phrase.Say == "不知道" && phrase.Rule.Remedies.Count > 0);

    [Fact]
    public void For_WrittenWords_QuotesThemWithClauseAndPhraseAndNothingMore() =>
        Assert.Equal($"“不晓得”与{Phrase.Rule.Citation}所列“不知道”字面一致", For(MatchKind.Exact, null, 1));

    [Fact]
    public void For_WordsFoundBySound_WarnsOfTheRecogniser() => Assert.EndsWith("读音一致，可能为识别误差", For(MatchKind.Pinyin, null, 1), StringComparison.Ordinal);

    [Fact]
    public void For_HelpThatFollowed_IsNamedWithItsClause()
    {
        var remedy = Phrase.Rule.Remedies[0];

        Assert.EndsWith($"；随后已补救：{remedy.Remedy.Name}（{remedy.Remedy.Clause}）；说话人身份置信度 0.70", For(MatchKind.Exact, remedy, 0.7), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0.99, true)]
    public void ForModel_SpeakerInDoubt_IsSaid(double confidence, bool isSaid) =>
        Assert.Equal(isSaid, HitReason.ForModel(Phrase.Rule, "别烦我", confidence).Contains("置信度", StringComparison.Ordinal));

    private static string For(MatchKind kind, CompiledRemedy? remedy, double confidence) =>
        HitReason.For(Phrase.Rule, "不晓得", new Candidate(Phrase, new PhraseHit(0, 0, 3, kind)), remedy, confidence);
}
