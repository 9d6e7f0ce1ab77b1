using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Patterns;

public sealed class PhrasePieceTests
{
    private static readonly PhrasePiece Short = new("不行", BySound: true, ["步行"]);

    [Theory]
    [InlineData("那部行", 1, true)]
    [InlineData("不型的", 0, true)]
    [InlineData("全部行了", 1, false)]
    [InlineData("步行", 0, false)]
    public void TwoSyllables_BySound_MustStandAlone(string text, int start, bool may) =>
        Assert.Equal(may, Short.MaySound(text, start, start + 2));

    [Fact]
    public void ThreeSyllables_BySound_MayStandAnywhere() =>
        Assert.True(new PhrasePiece("不清楚", BySound: true, []).MaySound("我也不青楚啊", 2, 5));

    [Fact]
    public void Piece_NotBySound_IsNeverHeard() => Assert.False((Short with { BySound = false }).MaySound("部行", 0, 2));

    [Fact]
    public void Piece_AcrossAPause_IsWrittenWhereItsLettersStand()
    {
        Assert.True(Short.IsWrittenAt("不,行", [0, 2]));
        Assert.False(Short.IsWrittenAt("不,行", [0, 1]));
        Assert.False(Short.IsWrittenAt("不行", [0]));
    }
}
