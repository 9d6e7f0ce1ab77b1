using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class SoundSymbolTests
{
    [Fact]
    public void Letters_BesideSyllables_HaveSymbolsOfTheirOwn()
    {
        Assert.True(SoundSymbol.Of('a') >= Characters.SyllableCount);
        Assert.NotEqual(SoundSymbol.Of('a'), SoundSymbol.Of('啊'));
        Assert.Equal(SoundSymbol.Of('清'), SoundSymbol.Of('亲'));
    }

    [Fact]
    public void Character_ThatNoPhraseCanHold_HasNoSymbol() => Assert.Equal(0, SoundSymbol.Of('，'));
}
