using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;

namespace Supervision.Jobs.Tests.Learning;

public class ContextWindowTests
{
    [Fact]
    public void Sentence_InTheMiddle_SeesItsNeighbours()
    {
        var inputs = ContextWindow.Of(
        [
            new Turn(0, Speaker.Staff, "您好。"),
            new Turn(1, Speaker.Citizen, "医保断了怎么补？"),
            new Turn(2, Speaker.Staff, "不清楚。您稍等！我帮您问。"),
            new Turn(3, Speaker.Citizen, "好"),
        ]);
        var middle = inputs.Single(sentence => sentence.Input.Sentence == "不清楚。");
        Assert.Equal("医保断了怎么补？", middle.Input.PreviousCitizen);
        Assert.Equal("您好。", middle.Input.PreviousStaff);
        Assert.Equal(["您稍等！", "我帮您问。"], middle.Input.NextStaff);
        Assert.Equal(["好"], middle.Input.NextCitizen);
        Assert.Equal((2, 0, 4), (middle.TurnIndex, middle.Start, middle.End));
    }

    [Theory]
    [InlineData("行。", new[] { "行。" })]
    [InlineData("行？！好", new[] { "行？！", "好" })]
    [InlineData("  不行 ", new[] { "不行" })]
    [InlineData("", new string[0])]
    [InlineData("。。", new[] { "。。" })]
    public void Cut_Marks_EndSentences(string text, string[] sentences) =>
        Assert.Equal(sentences, ContextWindow.Cut(text).Select(sentence => sentence.Text));

    [Fact]
    public void Cut_LongUnpunctuatedSpeech_BreaksAtACommaAfterFortyCharacters()
    {
        var text = new string('好', 45) + "，" + new string('行', 10);
        Assert.Equal([46, 10], ContextWindow.Cut(text).Select(sentence => sentence.Text.Length));
    }

    [Fact]
    public void Citizen_Sentences_AreNotJudged() =>
        Assert.Empty(ContextWindow.Of([new Turn(0, Speaker.Citizen, "我不知道，你去问他。")]));
}
