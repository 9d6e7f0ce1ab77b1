using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class CharactersTests
{
    [Theory]
    [InlineData('歸', '归')]
    [InlineData('Ａ', 'a')]
    [InlineData('１', '1')]
    [InlineData('嗯', Characters.Dropped)]
    [InlineData('\u200b', Characters.Dropped)]
    [InlineData('儿', Characters.Suffix)]
    [InlineData('「', Characters.Quote)]
    [InlineData('；', Characters.FullStop)]
    [InlineData('、', Characters.Pause)]
    [InlineData('？', Characters.Question)]
    [InlineData('\ud83d', Characters.Pause)]
    public void Unit_OfEachKind_IsFolded(char unit, char folded) => Assert.Equal(folded, Characters.Fold(unit));

    [Theory]
    [InlineData('清', '亲')]
    [InlineData('知', '自')]
    [InlineData('牛', '流')]
    [InlineData('歸', '归')]
    public void Characters_OftenConfused_ShareASyllable(char left, char right)
    {
        Assert.NotEqual(0, Characters.Syllable(left));
        Assert.Equal(Characters.Syllable(left), Characters.Syllable(right));
    }

    [Fact]
    public void Character_WithoutReading_HasNoSyllable() => Assert.Equal("", Characters.Spelling(Characters.Syllable('，')));
}
