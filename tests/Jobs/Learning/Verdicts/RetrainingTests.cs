using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Verdicts;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public class RetrainingTests
{
    static readonly ContextModel Champion = ContextModel.Load();

    static IEnumerable<ContextRow> Judged(int call, string words, WordsVerdict verdict) => VerdictExamples.Rows(
        $"{call}",
        [new Turn(0, Speaker.Citizen, "我来问一下进度"), new Turn(1, Speaker.Staff, words), new Turn(2, Speaker.Staff, "没人判过这一句。")],
        [new TurnVerdict(1, "S1 四.2(11)", verdict)],
        ContextWindow.Of);

    [Fact]
    public void Verdicts_OfATurn_LabelItsSentencesAndNoOthers()
    {
        var rows = VerdictExamples.Rows(
            "c1",
            [new Turn(7, Speaker.Staff, "您好。急什么急！"), new Turn(8, Speaker.Staff, "不清楚。")],
            [new TurnVerdict(7, "S1 四.2(4)", WordsVerdict.Confirmed, "急什么急")],
            ContextWindow.Of).ToList();
        Assert.Equal([("您好。", false), ("急什么急！", true)], rows.Select(row => (row.Input.Sentence, row.IsBreach)));
    }

    [Theory]
    [InlineData(WordsVerdict.Confirmed, true)]
    [InlineData(WordsVerdict.Remedied, true)]
    [InlineData(WordsVerdict.Dismissed, false)]
    public void Verdict_OfEachKind_IsLearntAsABreachOrNone(WordsVerdict verdict, bool isBreach) =>
        Assert.Equal(isBreach, Assert.Single(Judged(1, "等着吧", verdict)).IsBreach);

    [Fact]
    public void NewVersion_TaughtTheOppositeOfItsHeldOutVerdicts_StaysOut()
    {
        // Officers uphold the held-out calls; what is learnt from says the same words are harmless.
        var verdicts = Enumerable.Range(0, 600).SelectMany(call =>
            Judged(call, "急什么，没看我正忙着吗！", DialogueSplit.IsHeldOut($"call {call}") ? WordsVerdict.Confirmed : WordsVerdict.Dismissed)).ToList();
        var gate = ModelGate.Compare(Champion, ContextTraining.Train(verdicts.Concat(LearnCommand.ShippedRows()).ToList()), [.. verdicts.Where(row => DialogueSplit.IsHeldOut(row.Dialogue))]);
        Assert.False(gate.GoesLive);
        Assert.StartsWith("Worse", gate.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void NewVersion_TaughtWhatOfficersDismiss_GoesLiveWithItsCard()
    {
        var verdicts = Enumerable.Range(0, 600).SelectMany(call => Judged(call, "这个事情嘛得慢慢等呗", WordsVerdict.Dismissed)).ToList();
        var run = Retraining.Run(Champion, LearnCommand.ShippedRows(), verdicts, [new RulePrecision("s1-4.2-11", 40, 2)]);
        Assert.True(run.Gate.GoesLive, run.Gate.Reason);
        Assert.Equal(Champion.Version, run.Card.Replaces);
        Assert.Contains("s1-4.2-11", run.Card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void NewVersion_WithTooFewHeldOutVerdicts_StaysOut() =>
        Assert.False(ModelGate.Compare(Champion, Champion, []).GoesLive);

    [Theory]
    [InlineData(49, 0, false)]
    [InlineData(50, 0, true)]
    [InlineData(149, 100, false)]
    public void Retraining_IsDue_AfterFiftyNewVerdicts(int now, int learnt, bool isDue) =>
        Assert.Equal(isDue, Retraining.IsDue(now, learnt));
}
