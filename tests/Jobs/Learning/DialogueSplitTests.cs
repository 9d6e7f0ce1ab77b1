using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Tests.Learning;

public class DialogueSplitTests
{
    [Fact]
    public void HeldOut_ShippedExamples_AreAboutATenth()
    {
        var examples = LabelledDialogue.Shipped();
        var heldOut = examples.Count(example => DialogueSplit.IsHeldOut(example.Dialogue));
        Assert.InRange(heldOut / (double)examples.Count, 0.07, 0.13);
    }

    [Fact]
    public void HeldOut_ExamplesOfOneDialogue_StayTogether() => Assert.All(
        LabelledDialogue.Shipped().GroupBy(example => example.Dialogue),
        dialogue => Assert.Single(dialogue.Select(example => DialogueSplit.IsHeldOut(example.Dialogue)).Distinct()));

    [Fact]
    public void HeldOut_ATextInSeveralDialogues_IsNoTest()
    {
        // The same words with the same neighbours on both sides of the split would measure memory.
        var texts = LabelledDialogue.Shipped()
            .Select(example => (Text: string.Join('|', example.Turns.Select(turn => turn.Text)), DialogueSplit.IsHeldOut(example.Dialogue) ))
            .GroupBy(example => example.Text).Where(same => same.Select(example => example.Item2).Distinct().Count() > 1);
        Assert.Empty(texts);
    }
}
