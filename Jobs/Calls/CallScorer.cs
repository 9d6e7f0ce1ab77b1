using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Calls;

/// <summary>
/// Scores one call: phrases said by staff, in their context, with what followed. Pure: the same turns, rulebook and
/// model give the same score.
/// </summary>
public sealed class CallScorer
{
    /// <summary>From here on a hit counts as a violation, shipped: both errors cost an officer the same glance.</summary>
    public const double ShippedThreshold = 0.5;

    private readonly CompiledRulebook _rulebook;
    private readonly HitJudge _judge;

    private CallScorer(CompiledRulebook rulebook, ContextModel? model)
    {
        _rulebook = rulebook;
        _judge = new HitJudge(rulebook, model);
    }

    /// <param name="turns">In the order spoken; indexes are unique.</param>
    /// <param name="rulebook">What the hall has adopted for the day of the call.</param>
    /// <param name="model">Null leaves the phrases' own priors to decide.</param>
    /// <param name="evidence">What is known beside the words; null where only the words are.</param>
    public static CallScore Score(
        IReadOnlyList<Turn> turns, CompiledRulebook rulebook, ContextModel? model = null, CallEvidence? evidence = null) =>
        new CallScorer(rulebook, model).Score(turns, evidence ?? new CallEvidence());

    private CallScore Score(IReadOnlyList<Turn> turns, CallEvidence evidence)
    {
        var dialogue = new Dialogue(turns);
        var roles = RoleCheck.Confidence(dialogue);
        var scores = new List<TurnScore>();
        var suspects = new List<(int, CallHit)>();
        for (var position = 0; position < dialogue.Turns.Count; position++)
        {
            var (turn, _) = dialogue.Turns[position];
            if (turn.Speaker != Speaker.Staff)
                continue;
            var (heard, silent) = SpeechGate.Split(_judge.Judge(dialogue, position, roles), evidence);
            suspects.AddRange(silent.Select(hit => (turn.Index, hit)));
            scores.Add(new TurnScore(turn.Index, heard));
        }
        return new CallScore
        {
            Turns = scores,
            Duties = CallDuties.Check(dialogue, _rulebook, evidence),
            SuspectedTranscriptionErrors = suspects,
        };
    }
}
