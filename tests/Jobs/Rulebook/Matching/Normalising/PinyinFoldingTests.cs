using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class PinyinFoldingTests
{
    [Theory]
    [InlineData("zhi", "zi")]
    [InlineData("chu", "cu")]
    [InlineData("shuo", "suo")]
    [InlineData("ling", "nin")]
    [InlineData("heng", "hen")]
    [InlineData("huang", "fan")]
    [InlineData("hui", "fei")]
    [InlineData("hu", "fu")]
    [InlineData("hao", "hao")]
    [InlineData("zhong", "zong")]
    public void Syllable_AsRecognisersConfuseIt_IsFolded(string syllable, string folded) => Assert.Equal(folded, PinyinFolding.Fold(syllable));
}
