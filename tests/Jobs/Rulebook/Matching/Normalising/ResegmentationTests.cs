using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class ResegmentationTests
{
    [Theory]
    [InlineData("去西安办", "qu xian ban", false)]
    [InlineData("我要去西安办", "wo yao qu xian ban", true)]
    public void Sounds_CutAnew_AreWaysToHearALongPieceOnly(string piece, string heard, bool isWay) =>
        Assert.Equal(isWay, Ways(piece).Contains(Folded(heard)));

    [Fact]
    public void Piece_OfAnyLength_IsFirstHeardAsItIs() =>
        Assert.All(["不行", "不归我管"], piece => Assert.Equal(piece.Select(SoundSymbol.Of), Resegmentation.Of(Symbols(piece))[0]));

    [Fact]
    public void Piece_OfManySyllables_HasABoundedNumberOfCuts() =>
        Assert.InRange(Resegmentation.Of(Symbols(string.Concat(Enumerable.Repeat("西安", 12)))).Count, 2, 20);

    private static List<string> Ways(string piece) =>
        [.. Resegmentation.Of(Symbols(piece)).Select(way => string.Join(' ', way.Select(Characters.Spelling)))];

    private static string Folded(string heard) => string.Join(' ', heard.Split(' ').Select(PinyinFolding.Fold));

    private static ushort[] Symbols(string piece) => [.. piece.Select(SoundSymbol.Of)];
}
