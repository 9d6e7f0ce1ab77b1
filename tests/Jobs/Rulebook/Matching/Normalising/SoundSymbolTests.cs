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

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3_200_000, 255)]
    public void Output_Packed_ComesBack(int piece, int symbols) =>
        Assert.Equal((piece, symbols), SoundSymbol.Unpack(SoundSymbol.Pack(piece, symbols)));
}
