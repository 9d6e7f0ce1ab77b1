using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public class PostMentionsTests
{
    private static readonly KnownPost[] Posts = [new("A1", "1号窗口"), new("A11", "11号窗口"), new("B2", "医保二"), new("W07", "不动产登记")];

    [Theory]
    [InlineData("去了11号窗口", "A11")]
    [InlineData("去了1号窗口", "A1")]
    [InlineData("一号窗口没人", "A1")]
    [InlineData("11号窗口让我去1号窗口", "A11 A1")]
    [InlineData("医保二没人", "B2")]
    [InlineData("医保二十没人", "")]
    [InlineData("第七窗口", "W07")]
    [InlineData("窗口7", "W07")]
    [InlineData("17号窗口", "")]
    public void Post_NamedOrNumbered_IsThatPostAlone(string text, string posts) =>
        Assert.Equal(posts, string.Join(' ', PostMentions.Find(text, Posts).Select(suspect => suspect.PostCode)));

    [Fact]
    public void Number_OfTwoPosts_SuspectsBoth() =>
        Assert.Equal(["E3", "W3"], PostMentions.Find("3号窗口", [new("E3", "社保"), new("W3", "医保")]).Select(suspect => suspect.PostCode).Order());
}
