using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Tests.Learning.Cards;

public class WeighingTests
{
    [Fact]
    public void Of_ProbabilityThatHangsOnOneWord_NamesThatWordFirst()
    {
        var input = new ContextInput { Sentence = "今天天气不归我管呀" };
        var parts = Weighing.Of(input, seen => seen.Sentence.Contains("不归我管", StringComparison.Ordinal) ? 0.9 : 0.1);

        Assert.Equal(WeighedField.Words, parts[0].Field);
        Assert.True("不归我管".Contains(parts[0].Words, StringComparison.Ordinal), parts[0].Words);
        Assert.Equal(2 * Math.Log(9), parts[0].Weight, 6);
    }

    [Fact]
    public void Of_HelpThatFollows_SpeaksAgainstABreach()
    {
        var input = new ContextInput { Sentence = "不清楚", NextStaff = ["我帮您查"] };
        var part = Assert.Single(Weighing.Of(input, seen => seen.NextStaff.Count > 0 ? 0.2 : 0.7), part => part.Field == WeighedField.StaffAfter);
        Assert.Equal(Math.Log(0.2 / 0.8) - Math.Log(0.7 / 0.3), part.Weight, 6);
    }

    [Fact]
    public void Of_ASentenceThatIsSureTwice_StillNamesWhatMakesItSure()
    {
        var parts = Weighing.Of(new ContextInput { Sentence = "滚出去，滚" }, seen => seen.Sentence.Contains("出去", StringComparison.Ordinal) ? 0.9999 : 0.99);

        Assert.Contains(parts, part => part is { Field: WeighedField.Words, Weight: > 4 });
    }

    [Fact]
    public void Of_NothingMoves_NamesNothing() => Assert.Empty(Weighing.Of(new ContextInput { Sentence = "您好请坐" }, _ => 0.01));
}
