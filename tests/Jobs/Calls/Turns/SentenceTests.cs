using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Tests.Calls.Turns;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("您好。请问办什么？好！", 3)]
    [InlineData("您好", 1)]
    [InlineData("。。。", 0)]
    [InlineData("", 0)]
    [InlineData("好。。好。", 2)]
    public void Split_Turn_CutsAtMarksAndLeavesBlanksOut(string text, int count) => Assert.Equal(count, Split(text).Count);

    [Fact]
    public void Split_Sentences_LieInOrderWithoutOverlap()
    {
        var sentences = Split("您好。请问办什么？行不行！好");

        Assert.All(sentences.Zip(sentences.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(sentences, sentence => Assert.Equal(sentence.End - sentence.Start, sentence.Text.Length));
    }

    private static IReadOnlyList<Sentence> Split(string text) => Sentence.Split(new Turn(0, Speaker.Staff, text), Normaliser.Normalise(text));
}
