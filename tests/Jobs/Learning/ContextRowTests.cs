using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Tests.Learning;

public sealed class ContextRowTests
{
    private const string Text = "您好。你问别人去。";

    [Fact]
    public void Of_BreachTurnOfTwoSentences_OnlyTheOneWithTheWordsIsABreach() =>
        Assert.Equal([false, true], Rows(new TurnLabel { Turn = 1, Breach = true, Words = "问别人", Clauses = ["S1 四.2(1)"] }).Select(row => row.IsBreach));

    [Fact]
    public void Of_BreachWithoutWords_EverySentenceIsABreach() =>
        Assert.Equal([true, true], Rows(new TurnLabel { Turn = 1, Breach = true }).Select(row => row.IsBreach));

    [Fact]
    public void Of_StaffTurnWithoutALabel_NamesExampleAndTurn() => Assert.Equal(
        "Example e: staff turn 1 has no label.", Assert.Throws<InvalidDataException>(() => Rows(new TurnLabel { Turn = 0 })).Message);

    [Theory]
    [InlineData("S1 四.2(1)", true, false)]
    [InlineData("S0 6.1.4", false, true)]
    [InlineData("S2 5.6.3", false, false)]
    public void IsBreachUnder_ClauseOfOneDocument_CountsInItsReadingOnly(string clause, bool absolute, bool withoutHelp)
    {
        var row = Rows(new TurnLabel { Turn = 1, Breach = true, Clauses = [clause] })[0];

        Assert.Equal((absolute, withoutHelp), (row.IsBreachUnder(Reading.Absolute), row.IsBreachUnder(Reading.WithoutHelp)));
        Assert.False((row with { IsBreach = false }).IsBreachUnder(Reading.Absolute));
    }

    private static List<ContextRow> Rows(TurnLabel label) => [.. ContextRow.Of(new LabelledDialogue
    {
        Id = "e", Dialogue = "d", Kind = "k", Turns = [new LabelledTurn("citizen", "请问在哪办？"), new LabelledTurn("staff", Text)], Labels = [label],
    }, ContextWindow.Of)];
}
