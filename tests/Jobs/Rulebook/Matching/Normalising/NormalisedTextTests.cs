using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Rulebook.Matching.Normalising;

public sealed class NormalisedTextTests
{
    private static readonly NormalisedText Text = Normaliser.Normalise("嗯，我不清楚。您问别人？好");

    [Theory]
    [InlineData("不清楚", "我不清楚")]
    [InlineData("别人", "您问别人")]
    [InlineData("好", "好")]
    public void Sentence_AroundAPlace_EndsAtItsMarks(string words, string sentence)
    {
        var (start, end) = Text.SentenceAround(Text.Text.IndexOf(words, StringComparison.Ordinal));
        Assert.Equal(sentence, Text.Text[start..end].TrimStart(Characters.Pause));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(100)]
    public void Place_InTheOriginal_IsTheNextOneKept(int original)
    {
        var at = Text.NormalisedAt(original);
        Assert.Equal(original > Text.Original.Length, at == Text.Text.Length);
        Assert.True(at == Text.Text.Length || Text.OriginalStart(at) >= original);
        Assert.True(at == 0 || Text.OriginalStart(at - 1) < original);
    }
}
