using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseMatcherBuilderTests
{
    [Fact]
    public void Form_InTwoDocuments_IsOnePieceAndFoundForBoth()
    {
        var matcher = new PhraseMatcherBuilder([Phrase(0, "不归我管", bySound: false), Phrase(1, "不归我管", bySound: false)]).Build();
        Assert.Equal(1, matcher.PieceCount);
        Assert.Equal([0, 1], matcher.Match(Normaliser.Normalise("这不归我管")).Select(hit => hit.Phrase));
    }

    [Fact]
    public void Piece_BySoundInOneDocument_IsHeardInTheOtherToo()
    {
        var matcher = new PhraseMatcherBuilder([Phrase(0, "不归我管", bySound: false), Phrase(1, "不归我管", bySound: true)]).Build();
        Assert.All(matcher.Match(Normaliser.Normalise("这不规我管")), hit => Assert.Equal(MatchKind.Pinyin, hit.Kind));
        Assert.Equal(2, matcher.Match(Normaliser.Normalise("这不规我管")).Count);
    }

    [Fact]
    public void Form_WithoutReading_IsRefused() =>
        Assert.Throws<PatternException>(() => new PhraseMatcherBuilder([Phrase(0, "ぬぬ行", bySound: true)]).Build());

    private static PhraseForms Phrase(int number, string text, bool bySound) => new(number, [new SpokenForm([text], [])], bySound, []);
}
