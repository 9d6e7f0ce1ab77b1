using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public sealed class CommentLexiconTests
{
    [Fact]
    public void Find_ShorterWordInsideALongerOne_TheLongerWins() =>
        Assert.Equal([new Mention(0, 4, "服务态度")], CommentLexicon.Shipped.Find("服务态度", "aspect-attitude"));

    [Fact]
    public void Find_SeveralWords_ComeLeftToRightWithTheirPlaces() =>
        Assert.Equal([new Mention(1, 3, "红包"), new Mention(4, 7, "好处费")], CommentLexicon.Shipped.Find("要红包和好处费", "urgent-bribery"));

    [Fact]
    public void Find_NoWordOrNoText_IsEmpty()
    {
        Assert.Empty(CommentLexicon.Shipped.Find("今天天气", "urgent-bribery"));
        Assert.Empty(CommentLexicon.Shipped.Find("", "urgent-bribery"));
    }

    [Fact]
    public void Find_TextThatEndsInsideAWord_DoesNotFindIt() => Assert.Empty(CommentLexicon.Shipped.Find("给我好处", "urgent-bribery"));
}
