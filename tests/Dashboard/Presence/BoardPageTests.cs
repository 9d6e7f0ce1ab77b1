using Supervision.Dashboard.Presence;
using Supervision.Sql.Presence.Board;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class BoardPageTests
{
    [Fact]
    public void Pages_OfFiveHundredPosts_ShowEachPostOnceInOrder()
    {
        var posts = Posts(500);
        var (seen, pages, after) = (new List<string>(), 0, (string?)null);
        do
        {
            var page = BoardPage.Of(posts, after);
            seen.AddRange(page.Posts.Select(post => post.PostCode));
            after = page.Next;
            pages++;
        }
        while (after is not null);
        Assert.Equal(10, pages);
        Assert.Equal(posts.Select(post => post.PostCode), seen);
    }

    [Fact]
    public void Groups_BreakWhereTheDepartmentChanges() => Assert.Equal(
        ["D0 P000-P024", "D1 P025-P049"],
        BoardPage.Of(Posts(60), null).Groups.Select(group => $"{group.Department} {group.Posts[0].PostCode}-{group.Posts[^1].PostCode}"));

    [Fact]
    public void Jumps_LeadToTheFirstPostOfEachDepartment()
    {
        var posts = Posts(60);
        var jumps = BoardPage.Of(posts, null).Jumps;
        Assert.Equal(["D0", "D1", "D2"], jumps.Select(jump => jump.Department));
        Assert.All(jumps, jump => Assert.Equal(jump.Department, BoardPage.Of(posts, jump.After).Groups[0].Department));
    }

    [Fact]
    public void FewPosts_AreOnePageWithoutJumps()
    {
        var page = BoardPage.Of(Posts(50), null);
        Assert.Equal((50, null, 0), (page.Posts.Count(), page.Next, page.Jumps.Count));
    }

    [Fact]
    public void UnknownKey_ShowsTheFirstPage() => Assert.Equal("P000", BoardPage.Of(Posts(5), "P001x").Posts.First().PostCode);

    [Fact]
    public void KeyOfTheLast_IsAnEmptyLastPage()
    {
        var page = BoardPage.Of(Posts(5), "P004");
        Assert.Empty(page.Posts);
        Assert.Null(page.Next);
    }

    private static List<PostDayLine> Posts(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new PostDayLine { PostCode = $"P{i:000}", Department = $"D{i / 25}", CalendarSource = "hall" })];
}
