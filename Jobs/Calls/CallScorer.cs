using Supervision.Jobs.Calls.Duties;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>
/// Scores one call: phrases said by staff, in their context, with what followed. Pure: the same turns, rulebook and
/// model give the same score.
/// </summary>
public static class CallScorer
{
    /// <summary>From here on a hit counts as a violation, shipped: both errors cost an officer the same glance.</summary>
    public const double ShippedThreshold = 0.5;

    /// <param name="turns">In the order spoken; indexes are unique.</param>
    /// <param name="rulebook">What the hall has adopted for the day of the call.</param>
    /// <param name="model">Null leaves the phrases' own priors to decide.</param>
    /// <param name="evidence">What is known beside the words; null where only the words are.</param>
    public static CallScore Score(
        IReadOnlyList<Turn> turns, CompiledRulebook rulebook, ContextModel? model = null, CallEvidence? evidence = null)
    {
        evidence ??= new CallEvidence();
        var dialogue = new Dialogue(turns);
        var judge = new HitJudge(rulebook, dialogue, model is null ? null : new ModelReader(rulebook, model, dialogue));
        var roles = RoleCheck.Confidence(dialogue);
        var scores = new List<TurnScore>();
        var suspects = new List<(int, CallHit)>();
        for (var position = 0; position < turns.Count; position++)
        {
            if (turns[position].Speaker != Speaker.Staff)
                continue;
            var (heard, silent) = SpeechGate.Split(judge.Judge(position, roles), evidence);
            suspects.AddRange(silent.Select(hit => (turns[position].Index, hit)));
            scores.Add(new TurnScore(turns[position].Index, heard));
        }
        return new CallScore
        {
            Turns = scores,
            Duties = CallDuties.Check(dialogue, rulebook, evidence),
            SuspectedTranscriptionErrors = suspects,
            Excused = judge.Excused,
        };
    }
}
