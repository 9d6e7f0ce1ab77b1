using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Tests.Learning;

public class LabelledDialogueTests
{
    static readonly IReadOnlyList<LabelledDialogue> Shipped = LabelledDialogue.Shipped();

    [Fact]
    public void Shipped_Ids_AreUnique() => Assert.Equal(Shipped.Count, Shipped.Select(example => example.Id).Distinct().Count());

    [Fact]
    public void Shipped_EveryStaffTurn_HasItsLabel() => Assert.All(Shipped, example => Assert.Equal(
        Enumerable.Range(0, example.Turns.Count).Where(at => example.Turns[at].Speaker == "staff"),
        example.Labels.Select(label => label.Turn)));

    [Fact]
    public void Shipped_EveryBreach_NamesItsClauseAndWordsOfItsTurn() => Assert.All(
        Shipped.SelectMany(example => example.Labels.Select(label => (example, label))).Where(pair => pair.label.Breach),
        pair =>
        {
            Assert.NotEmpty(pair.label.Clauses);
            Assert.Contains(pair.label.Words ?? "", pair.example.Turns[pair.label.Turn].Text, StringComparison.Ordinal);
        });

    [Fact]
    public void Shipped_RemediedBreach_IsNoneOfS0Article614() => Assert.DoesNotContain(
        Shipped.SelectMany(example => example.Labels), label => label.Remedied && label.Clauses.Contains("S0 6.1.4"));

    [Theory]
    [InlineData("hard-negative")]
    [InlineData("ordinary")]
    public void Shipped_KindWithoutBreach_HasNone(string kind) =>
        Assert.DoesNotContain(Shipped.Where(example => example.Kind == kind).SelectMany(example => example.Labels), label => label.Breach);

    [Fact]
    public void Parse_UnknownField_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => LabelledDialogue.Parse("""{"id":"a","dialogue":"a","kind":"ordinary","turns":[],"labels":[],"color":1}"""));
}
