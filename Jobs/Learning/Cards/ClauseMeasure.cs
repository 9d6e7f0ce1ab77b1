using Supervision.Jobs.Calls;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Learning.Cards;

/// <summary>How the whole scorer does with a model on held-out dialogues, clause by clause: phrases, context and remedies together.</summary>
public static class ClauseMeasure
{
    /// <returns>One for each clause of S1 and S0 that a held-out dialogue breaches or that was flagged, by its citation.</returns>
    public static IReadOnlyList<KindMeasure> OnHeldOut(ContextModel model)
    {
        var rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1", "S0"]));
        var turns = LabelledDialogue.Shipped().Where(example => DialogueSplit.IsHeldOut(example.Dialogue))
            .SelectMany(example => Turns(example, rulebook, model)).ToList();
        return [.. turns.SelectMany(turn => turn.Labelled.Union(turn.Flagged)).Distinct().Order(StringComparer.Ordinal).Select(clause => Of(clause, turns))];
    }

    static IEnumerable<(HashSet<string> Labelled, HashSet<string> Flagged)> Turns(LabelledDialogue example, CompiledRulebook rulebook, ContextModel model)
    {
        var scored = CallScorer.Score(example.ToTurns(), rulebook, model).Turns.ToDictionary(turn => turn.Index, turn => turn.Hits);
        foreach (var label in example.Labels)
            yield return (label.Breach ? [.. label.Clauses] : [],
                [.. scored.GetValueOrDefault(label.Turn, []).Where(hit => hit.Probability >= CallScorer.ShippedThreshold).Select(hit => hit.Rule.Citation)]);
    }

    static KindMeasure Of(string clause, List<(HashSet<string> Labelled, HashSet<string> Flagged)> turns)
    {
        var labelled = turns.Count(turn => turn.Labelled.Contains(clause));
        var right = turns.Count(turn => turn.Labelled.Contains(clause) && turn.Flagged.Contains(clause));
        return new KindMeasure(clause, labelled, new Proportion(right, turns.Count(turn => turn.Flagged.Contains(clause))), new Proportion(right, labelled));
    }
}
