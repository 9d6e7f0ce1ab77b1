using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls;

/// <summary>What must hold of every dialogue, whatever is said in it: asked of all the examples that ship.</summary>
public sealed class ExampleDialogueTests
{
    private const double SecondsPerTurn = 4;

    private static readonly CompiledRulebook Rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1", "S0"]));

    private static readonly ContextModel Model = ContextModel.Load();

    [Fact]
    public void Examples_WithRolesSwapped_FindNothingInWhatStaffSaid()
    {
        var blamed = new List<string>();
        foreach (var turns in LabelledDialogue.Shipped().Select(example => example.ToTurns()))
        {
            var swapped = turns.Select(turn => turn with { Speaker = turn.Speaker == Speaker.Staff ? Speaker.Citizen : Speaker.Staff }).ToList();
            var score = CallScorer.Score(swapped, Rulebook, Model);
            blamed.AddRange(score.Turns.Where(found => swapped[found.Index].Speaker != Speaker.Staff).Select(found => swapped[found.Index].Text));
        }
        Assert.Empty(blamed);
    }

    [Fact]
    public void Examples_OverSilence_AreOnlySuspectedTranscriptionErrors()
    {
        var (suspects, findings) = (0, new List<string>());
        foreach (var turns in LabelledDialogue.Shipped().Select(example => example.ToTurns()))
        {
            var timed = turns.Select((turn, at) => turn with { StartSeconds = at * SecondsPerTurn, EndSeconds = (at + 1) * SecondsPerTurn }).ToList();
            var score = CallScorer.Score(timed, Rulebook, Model, new CallEvidence { StaffSpeech = [] });
            suspects += score.SuspectedTranscriptionErrors.Count;
            findings.AddRange(score.Turns.Where(found => found.Hits.Count > 0).Select(found => timed[found.Index].Text));
        }
        Assert.Empty(findings);
        Assert.True(suspects > 1000, $"only {suspects} suspects: the examples hold more rude words than that");
    }
}
