using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoDialogueTests
{
    private static readonly DemoDialogue Script = new("t", "none", [new DemoTurn(true, "您好，{unit}。", 0, 0), new DemoTurn(false, "谢谢。", 0, 0)]);

    [Fact]
    public void Spoken_AtAWindow_SaysItsName()
    {
        var spoken = Script.Spoken("医保窗口", new Random(1));

        Assert.Equal("您好，医保窗口。", spoken.Turns[0].Text);
        Assert.Equal("您好，{unit}。", Script.Turns[0].Text);
    }

    [Fact]
    public void Spoken_Turns_TakeAsLongAsTheirWordsAndPause()
    {
        var turns = Script.Spoken("医保", new Random(1)).Turns;

        Assert.Equal(0.8, turns[0].Start);
        Assert.Equal(6 / 4.5, turns[0].End - turns[0].Start, 1);
        Assert.InRange(turns[1].Start - turns[0].End, 0.29, 1.21);
    }

    [Fact]
    public void Read_ShippedScripts_EachHaveTurnsWithoutStrayBlanks() =>
        Assert.All(DemoDialogue.Read(), script => Assert.True(script.Turns.Count > 1 && script.Turns.All(turn => turn.Text.Length > 0 && turn.Text == turn.Text.Trim()), script.Title));
}
