using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Verdicts;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public sealed class VerdictExamplesTests
{
    private static readonly Turn[] Turns = [new(0, Speaker.Staff, "您好。"), new(1, Speaker.Citizen, "在哪办？"), new(2, Speaker.Staff, "不知道。你问别人去。")];

    [Fact]
    public void Rows_TurnsWithoutAVerdict_AreLeftOut() =>
        Assert.All(Rows(new TurnVerdict(2, "S1 四.2(1)", WordsVerdict.Confirmed)), row => Assert.Equal(2, row.Label.Turn));

    [Fact]
    public void Rows_WordsOfOneSentence_LeaveTheOtherInnocent() =>
        Assert.Equal([false, true], Rows(new TurnVerdict(2, "S1 四.2(1)", WordsVerdict.Confirmed, "你问别人")).Select(row => row.IsBreach));

    [Fact]
    public void Rows_Dismissed_IsNoBreachAndNamesNoClause()
    {
        var row = Rows(new TurnVerdict(2, "S1 四.2(1)", WordsVerdict.Dismissed))[0];

        Assert.False(row.IsBreach || row.Label.Breach);
        Assert.Empty(row.Label.Clauses);
    }

    [Theory]
    [InlineData("S0 5.2.5", WordsVerdict.Confirmed, "S0 5.2.5, S1 四.2(11)")]
    [InlineData("S1 四.2(3)", WordsVerdict.Confirmed, "S1 四.2(3), S0 6.1.4")]
    [InlineData("S1 四.2(4)", WordsVerdict.Confirmed, "S1 四.2(4), S0 5.2.5")]
    [InlineData("S1 四.2(2)", WordsVerdict.Confirmed, "S1 四.2(2)")]
    [InlineData("S1 四.2(3)", WordsVerdict.Remedied, "S1 四.2(3)")]
    public void Rows_UpheldClause_AnswersForBothReadingsWhereTheOtherKnowsIt(string clause, WordsVerdict verdict, string clauses) =>
        Assert.Equal(clauses, string.Join(", ", Rows(new TurnVerdict(2, clause, verdict))[0].Label.Clauses));

    [Fact]
    public void Rows_OneUpheldBesideOneDismissed_IsABreachOfTheUpheld()
    {
        var label = Rows(new TurnVerdict(2, "S1 四.2(4)", WordsVerdict.Dismissed), new TurnVerdict(2, "S1 四.2(2)", WordsVerdict.Remedied))[0].Label;

        Assert.Equal((true, true, "S1 四.2(2)"), (label.Breach, label.Remedied, Assert.Single(label.Clauses)));
    }

    private static List<ContextRow> Rows(params TurnVerdict[] verdicts) => [.. VerdictExamples.Rows("c1", Turns, verdicts, ContextWindow.Of)];
}
