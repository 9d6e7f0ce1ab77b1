using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PieceJoinerTests
{
    private const int Sent = 0, Ask = 1;

    [Theory]
    [InlineData("你去那边问", 1, true)]
    [InlineData("你去问", 1, false)]
    [InlineData("你去那边的窗口问", 1, false)]
    [InlineData("你去。那问", 1, false)]
    public void Pieces_WithinTheirGap_AreOnePhrase(string text, int least, bool joined)
    {
        var normalised = text.Replace('。', Characters.FullStop);
        var hits = Join(normalised, [new JoinedForm([4], [Sent, Ask], [new PatternNode.Gap(least, 4)], Sent)], MatchKind.Exact);
        Assert.Equal(joined ? [new PhraseHit(4, 0, text.Length, MatchKind.Exact)] : [], hits);
    }

    [Fact]
    public void Form_OfSeveralPhrases_IsFoundForEach() =>
        Assert.Equal([2, 9], Join("你去问", [new JoinedForm([9, 2], [Sent], [], Sent)], MatchKind.Exact).Select(hit => hit.Phrase));

    [Fact]
    public void Form_WithAPieceHeard_IsHeard() =>
        Assert.Equal(MatchKind.Pinyin, Assert.Single(Join("你去那问", [new JoinedForm([1], [Sent, Ask], [new PatternNode.Gap(0, 4)], Ask)], MatchKind.Pinyin)).Kind);

    [Fact]
    public void SamePlace_ByTwoForms_IsTheSurestOnce() =>
        Assert.Equal(MatchKind.Exact, Assert.Single(Join("你去问", [new JoinedForm([1], [Sent, Ask], [new PatternNode.Gap(0, 4)], Sent), new JoinedForm([1], [2], [], 2)], MatchKind.Pinyin)).Kind);

    /// <summary>你去 and 你去问 are written, 问 is as given.</summary>
    private static IReadOnlyList<PhraseHit> Join(string text, JoinedForm[] forms, MatchKind kindOfAsking)
    {
        var scratch = new MatchScratch();
        scratch.Start(text.Length, 3);
        scratch.Add(new PieceHit(Sent, 0, 2, MatchKind.Exact));
        var ask = text.IndexOf('问', StringComparison.Ordinal);
        scratch.Add(new PieceHit(Ask, ask, ask + 1, kindOfAsking));
        if (ask == 2)
            scratch.Add(new PieceHit(2, 0, 3, MatchKind.Exact));
        return new PieceJoiner(forms, 3).Join(scratch, text);
    }
}
