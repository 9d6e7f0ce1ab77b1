using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Cards;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Hits;

public sealed class StoredWeighingTests
{
    private static readonly ContextModel Model = ContextModel.Load();
    private static readonly CompiledRulebook S1 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1"]));

    [Fact]
    public void Of_AHitOnListedWords_HoldsModelWordsContextRoleAndWhatMovedIt()
    {
        var (hit, stored) = Stored("不归我管，你找别人去。", new CallEvidence { StaffSpeech = [(0, 1)] }, roleConfidence: 0.9);

        Assert.Equal((Model.Version, 0.9, 0.5), (stored.Model, stored.Role, stored.Speech));
        Assert.Equal(hit.Probability, stored.Probability, 0.0006);
        Assert.Equal(ProbabilityPool.Combine(stored.Prior!.Value, stored.Context) * 0.9, stored.Probability, 0.01);
        Assert.InRange(stored.Base, 0, 0.2);
        Assert.Contains(stored.Parts, part => part is { Field: WeighedField.Words, Weight: > 0 });
        Assert.Contains(stored.Cues, cue => cue.Name == "not-mine");
        Assert.Equal(stored.Cues.OrderByDescending(cue => Math.Abs(cue.Weight)).Select(cue => cue.Name), stored.Cues.Select(cue => cue.Name));
    }

    [Fact]
    public void Of_UnlistedWords_HasNoChanceOfAPhrase()
    {
        var (_, stored) = Stored("写的什么破烂玩意儿，重写！", new CallEvidence());

        Assert.Null(stored.Prior);
        Assert.Null(stored.Speech);
    }

    [Fact]
    public void Reason_ReadBack_GivesTheSameWeighing()
    {
        var (hit, stored) = Stored("不归我管，你找别人去。", new CallEvidence());

        var reason = StoredWeighing.ToReason([hit.Reason], stored);
        var read = StoredWeighing.Read(reason)!;

        Assert.StartsWith("[\"", reason, StringComparison.Ordinal);
        Assert.Equal(reason, StoredWeighing.ToReason([hit.Reason], read));
        Assert.Equal(stored.Parts, read.Parts);
    }

    [Theory]
    [InlineData("""["“不清楚”与S1 四.2(3)所列“不清楚”字面一致"]""")]
    [InlineData("""{"text":"空岗","threshold_minutes":15}""")]
    [InlineData("[]")]
    [InlineData("no JSON at all")]
    public void Reason_OfAnOlderProgramOrAnotherKind_HoldsNone(string reason) => Assert.Null(StoredWeighing.Read(reason));

    private static (CallHit Hit, StoredWeighing Stored) Stored(string said, CallEvidence evidence, double roleConfidence = 1)
    {
        // Two seconds long; half of them, and the margin, with speech where the evidence says so.
        var turn = new Turn(0, Speaker.Staff, said, 0, 2, roleConfidence);
        var hit = CallScorer.Score([turn], S1, Model, new CallEvidence()).Turns[0].Hits.MaxBy(hit => hit.Probability)!;
        return (hit, StoredWeighing.Of(hit with { StartSeconds = 0, EndSeconds = 2 }, Model, evidence)!);
    }
}
