using Supervision.Jobs.Calls;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Learning;

/// <summary>
/// Dialogues that were written and labelled before anybody looked at what the program makes of them. Examples and
/// patterns were later written after the misses of the first three batches were read: those floors guard what was won.
/// No example was written after a sentence of the fourth, fifth and sixth, though what was missed in them was known later.
/// </summary>
public sealed class FreshDialogueTests
{
    /// <summary>A label that the documents leave open, such as a refusal without any of S0's four grounds, is not counted.</summary>
    private const string Open = "S0 ?";

    private static readonly ContextModel Model = ContextModel.Load();

    [Theory]
    [InlineData("first", "S1", 0.95, 0.93)]
    [InlineData("first", "S0", 0.95, 0.85)]
    [InlineData("second", "S1", 0.95, 0.90)]
    [InlineData("third", "S1", 0.95, 0.85)]
    [InlineData("second", "S0", 0.95, 0.85)]
    [InlineData("third", "S0", 0.95, 0.75)]
    [InlineData("fourth", "S1", 0.95, 0.95)]
    [InlineData("fourth", "S0", 0.95, 0.90)]
    [InlineData("fifth", "S1", 0.95, 0.85)]
    [InlineData("fifth", "S0", 0.95, 0.80)]
    [InlineData("sixth", "S1", 0.97, 0.87)]
    [InlineData("sixth", "S0", 0.96, 0.85)]
    public void Violations_OfFreshDialogues_KeepPrecisionAndRecall(string batch, string document, double precision, double recall)
    {
        var turns = Judged(batch, document);
        var flagged = turns.Where(turn => turn.Score.IsViolation(CallScorer.ShippedThreshold)).ToList();
        var right = flagged.Count(turn => turn.IsBreach);
        Assert.True(right >= precision * flagged.Count, $"{right} of {flagged.Count} flags are right");
        var breaches = turns.Count(turn => turn.IsBreach);
        Assert.True(right >= recall * breaches, $"{right} of {breaches} breaches are found");
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    [InlineData("fourth")]
    [InlineData("fifth")]
    [InlineData("sixth")]
    public void Found_OfFreshDialogues_AreRemediedWhereHelpCame(string batch)
    {
        var found = Judged(batch, "S1").Where(turn => turn.IsBreach && turn.Score.IsViolation(CallScorer.ShippedThreshold)).ToList();
        var right = found.Count(turn => turn.Score.IsRemedied(CallScorer.ShippedThreshold) == turn.Label.Remedied);
        Assert.True(right >= 0.95 * found.Count, $"{right} of {found.Count} outcomes are right");
    }

    [Theory]
    [InlineData("first", "S1", 0.85)]
    [InlineData("first", "S0", 0.95)]
    [InlineData("second", "S1", 0.85)]
    [InlineData("third", "S1", 0.85)]
    [InlineData("second", "S0", 0.95)]
    [InlineData("third", "S0", 0.88)]
    public void Found_OfFreshDialogues_CiteTheLabelledClause(string batch, string document, double share)
    {
        var found = Judged(batch, document).Where(turn => turn.IsBreach && turn.Score.IsViolation(CallScorer.ShippedThreshold)).ToList();
        var right = found.Count(turn => turn.Score.Hits.Any(hit => turn.Label.Clauses.Contains(hit.Rule.Citation)));
        Assert.True(right >= share * found.Count, $"{right} of {found.Count} cite a labelled clause");
    }

    private static List<JudgedTurn> Judged(string batch, string document)
    {
        var rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds([document]));
        return [.. Dialogues(batch).SelectMany(dialogue => Judged(dialogue, CallScorer.Score(dialogue.ToTurns(), rulebook, Model), document))];
    }

    private static IEnumerable<JudgedTurn> Judged(LabelledDialogue dialogue, CallScore score, string document) =>
        from label in dialogue.Labels
        where document != "S0" || !label.Clauses.Contains(Open)
        select new JudgedTurn(
            label,
            label.Clauses.Any(clause => clause.StartsWith(document, StringComparison.Ordinal)),
            score.Turns.Single(turn => turn.Index == label.Turn));

    private static IEnumerable<LabelledDialogue> Dialogues(string batch)
    {
        using var reader = new StreamReader(typeof(FreshDialogueTests).Assembly.GetManifestResourceStream($"Fresh.{batch}.jsonl")!);
        while (reader.ReadLine() is { } line)
            yield return LabelledDialogue.Parse(line);
    }

    private sealed record JudgedTurn(TurnLabel Label, bool IsBreach, TurnScore Score);
}
