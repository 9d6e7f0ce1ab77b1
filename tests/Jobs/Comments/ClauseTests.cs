using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public class ClauseTests
{
    [Theory]
    [InlineData("热情", 1, 0)]
    [InlineData("不热情", 0, 1)]
    [InlineData("不是很热情", 0, 1)]
    [InlineData("不满意", 0, 1)]
    [InlineData("没有推诿", 1, 0)]
    [InlineData("不但热情", 1, 0)]
    [InlineData("别人都热情", 1, 0)]
    [InlineData("不知道为什么这么慢", 0, 1)]
    public void Words_OfOneClause_CountAfterTheirNegation(string text, int good, int bad)
    {
        var clause = Assert.Single(Clause.Of(text));

        Assert.Equal((good, bad), (clause.Good, clause.Bad));
    }

    [Fact]
    public void Negation_BeforeAComma_StaysInItsClause() =>
        Assert.Equal([(0, 0), (1, 0)], Clause.Of("我不，热情").Select(clause => (clause.Good, clause.Bad)));

    [Theory]
    [InlineData(3, 1, Sentiment.Positive)]
    [InlineData(2, 1, Sentiment.Mixed)]
    [InlineData(1, 1, Sentiment.Mixed)]
    [InlineData(1, 3, Sentiment.Negative)]
    [InlineData(0, 0, Sentiment.Neutral)]
    public void Sum_OneSideThreeTimesTheOther_Wins(int good, int bad, Sentiment sentiment) =>
        Assert.Equal(sentiment, Clause.Sum([new Clause(0, 1, good, 0), new Clause(1, 2, 0, bad)]));
}
