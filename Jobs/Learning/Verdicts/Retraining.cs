using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>A new version beside the one at work, with the decision between them.</summary>
public sealed record Retraining(ContextModel Challenger, ModelCard Card, ModelGate Gate)
{
    /// <summary>Fewer new verdicts would move no threshold and cost an officer the reading of another card.</summary>
    public const int EnoughNewVerdicts = 50;

    public static bool IsDue(int verdictsNow, int verdictsLearnt) => verdictsNow - verdictsLearnt >= EnoughNewVerdicts;

    /// <summary>Learns from the shipped examples and the verdicts; held-out dialogues of both stay unseen.</summary>
    public static Retraining Run(
        ContextModel champion, IReadOnlyList<ContextRow> examples, IReadOnlyList<ContextRow> verdicts, IReadOnlyList<RulePrecision> rules)
    {
        var rows = examples.Concat(verdicts).ToList();
        var trained = ContextTraining.Learn(rows);
        var challenger = trained.Model;
        var gate = ModelGate.Compare(champion, challenger, [.. verdicts.Where(row => DialogueSplit.IsHeldOut(row.Dialogue))]);
        var learnt = verdicts.Select(row => (row.ExampleId, row.Label.Turn)).Distinct().Count();
        var card = ModelCard.Of(trained, rows, $"{learnt} judged turns. {gate.Reason}", champion) with { Rules = rules };
        return new Retraining(challenger, card, gate);
    }
}
