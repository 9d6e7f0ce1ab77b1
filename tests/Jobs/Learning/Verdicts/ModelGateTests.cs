using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Verdicts;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public sealed class ModelGateTests
{
    private static readonly ContextModel Model = ContextModel.Load();

    [Fact]
    public void Compare_OneVerdictTooFew_KeepsTheOldVersionAndSaysSo()
    {
        var gate = ModelGate.Compare(Model, Model, Rows(ModelGate.FewestVerdicts - 1));

        Assert.False(gate.GoesLive);
        Assert.Equal("29 held-out verdicts are too few: 30 are needed.", gate.Reason);
    }

    [Fact]
    public void Compare_TheSameVersion_IsNotWorse()
    {
        var gate = ModelGate.Compare(Model, Model, Rows(ModelGate.FewestVerdicts));

        Assert.True(gate.GoesLive);
        Assert.StartsWith("Not worse on 30 held-out verdicts: ", gate.Reason, StringComparison.Ordinal);
    }

    private static List<ContextRow> Rows(int count) => [.. Enumerable.Range(0, count).Select(number => new ContextRow
    {
        Dialogue = $"{number}", Kind = "verdict", ExampleId = $"{number}", Input = new ContextInput { Sentence = "急什么，没看我正忙着吗" },
        Label = new TurnLabel { Breach = true, Clauses = ["S1 四.2(4)"] }, IsBreach = true,
    })];
}
