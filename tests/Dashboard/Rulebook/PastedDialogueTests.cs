using Supervision.Dashboard.Rulebook;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Dashboard.Tests.Rulebook;

public sealed class PastedDialogueTests
{
    [Theory]
    [InlineData("工作人员：您好", Speaker.Staff, "您好")]
    [InlineData("群众:我想问", Speaker.Citizen, "我想问")]
    [InlineData("Caller: hello", Speaker.Citizen, "hello")]
    [InlineData("A：您好", Speaker.Staff, "您好")]
    [InlineData("您好", Speaker.Staff, "您好")]
    [InlineData("时间：九点", Speaker.Staff, "时间：九点")]
    [InlineData("：您好", Speaker.Staff, "：您好")]
    public void Turns_Line_TakesOnlyAKnownSpeakerOff(string line, Speaker speaker, string words)
    {
        var turn = Assert.Single(PastedDialogue.Turns(line));

        Assert.Equal((speaker, words), (turn.Speaker, turn.Text));
    }

    [Fact]
    public void Turns_BlankLinesAndEmptySpeeches_AreLeftOutAndTheRestNumbered() =>
        Assert.Equal([0, 1], PastedDialogue.Turns("工作人员：您好\r\n\r\n群众：\n群众：谢谢").Select(turn => turn.Index));

    [Fact]
    public void Turns_JsonLine_IsReadAsTheScorerTakesIt() =>
        Assert.Equal(Speaker.Citizen, PastedDialogue.Turns(""" {"id": "1", "turns": [{"speaker": "citizen", "text": "我想问"}]} """)[0].Speaker);

    [Fact]
    public void Turns_BrokenJson_SaysWhatIsWrong() => Assert.Throws<FormatException>(() => PastedDialogue.Turns("{\"id\": 1"));
}
