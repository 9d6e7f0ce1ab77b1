using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Tests.Calls.Turns;

public sealed class DialogueTests
{
    private static readonly Dialogue Call = new(
    [
        new Turn(0, Speaker.Citizen, "我要办社保。去哪里？"),
        new Turn(1, Speaker.Staff, "您好。去二号窗口。"),
        new Turn(2, Speaker.Citizen, "谢谢。"),
        new Turn(3, Speaker.Staff, "不客气。"),
    ]);

    [Fact]
    public void All_TurnsOfBothSides_AreCutIntoSentencesInOrder() =>
        Assert.Equal([0, 0, 1, 1, 2, 3], Call.All.Select(sentence => sentence.Turn.Index));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 3)]
    [InlineData(99, 3)]
    public void SentenceAt_PositionInATurn_StaysWithinTheTurn(int position, int index) =>
        Assert.Equal(index, Call.SentenceAt(Call.Turns[1].Turn, position));

    [Theory]
    [InlineData(2, Speaker.Citizen, "去哪里")]
    [InlineData(5, Speaker.Staff, "二号窗口")]
    [InlineData(0, Speaker.Staff, "")]
    [InlineData(2, Speaker.Staff, "")]
    public void Before_Sentence_IsTheNearestOfThatSpeaker(int index, Speaker speaker, string words) =>
        Assert.Contains(words, Call.Before(index, speaker), StringComparison.Ordinal);

    [Fact]
    public void Before_NobodySpokeYet_IsEmpty() => Assert.Empty(Call.Before(0, Speaker.Citizen));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "我要办社保")]
    [InlineData(3, "谢")]
    public void CitizenBefore_Turn_IsTheWholeTurnBefore(int position, string start) =>
        Assert.StartsWith(start, Call.CitizenBefore(position), StringComparison.Ordinal);

    [Fact]
    public void After_Sentence_LeavesItselfAndTheOtherSideOut() =>
        Assert.Equal([1, 3], Call.After(2, Speaker.Staff).Select(sentence => sentence.Turn.Index));
}
