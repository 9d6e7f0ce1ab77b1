using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseFilterBuilderTests
{
    [Theory]
    [InlineData("你问他去", true)]
    [InlineData("你，问嗯他去", true)]
    [InlineData("您问他什么", false)]
    [InlineData("他问你去不去", true)]
    public void RunOfOneCharacter_WithCompanions_PassesOnlyBesideThem(string said, bool passes) =>
        Assert.Equal(passes, Filter(["你", "问", "去"]).MightHold(said));

    [Theory]
    [InlineData("这个我不清楚", true)]
    [InlineData("不，不清嗯清楚", true)]
    [InlineData("不。清楚", false)]
    [InlineData("清楚不", false)]
    public void RunOfThree_ThroughMarksAndStutter_IsSeen(string said, bool passes) =>
        Assert.Equal(passes, Filter(["不清楚"]).MightHold(said));

    [Fact]
    public void Form_WithAPieceThatMayBeHeardWrongly_AsksOnlyForWhatIsCertain()
    {
        var builder = new PhraseFilterBuilder(character => character);
        var stands = builder.Add([new SoughtPiece([Symbols("牌子")], IsCertain: true), new SoughtPiece([Symbols("的")], IsCertain: false)]);
        Assert.Equal(0, stands);
        Assert.True(builder.Build().MightHold("那边有牌子"));
    }

    private static PhraseFilter Filter(string[] pieces)
    {
        var builder = new PhraseFilterBuilder(character => character);
        builder.Add([.. pieces.Select(piece => new SoughtPiece([Symbols(piece)], IsCertain: true))]);
        return builder.Build();
    }

    private static ushort[] Symbols(string piece) => [.. piece.Select(character => (ushort)character)];
}
