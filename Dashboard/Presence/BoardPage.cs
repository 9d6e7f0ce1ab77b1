using Supervision.Sql.Presence.Board;

namespace Supervision.Dashboard.Presence;

/// <summary>As many posts of a day as one page shows, under the departments that they belong to.</summary>
/// <param name="Groups">Posts in their order, parted where the department changes.</param>
/// <param name="Next">The key behind which the next page begins; null on the last.</param>
/// <param name="Jumps">Each department of the day with the key behind which it begins; empty where one page holds all.</param>
public sealed record BoardPage(IReadOnlyList<BoardGroup> Groups, string? Next, IReadOnlyList<(string Department, string After)> Jumps)
{
    /// <summary>Rows that a screen scrolls through in a few seconds and a phone still draws at once.</summary>
    public const int Size = 50;

    public IEnumerable<PostDayLine> Posts => Groups.SelectMany(group => group.Posts);

    /// <summary>The page behind a post; an unknown key shows the first page.</summary>
    /// <param name="posts">Of the whole day, filtered, in the order of the database: its collation bounds what is read for a page.</param>
    public static BoardPage Of(IReadOnlyList<PostDayLine> posts, string? after, int size = Size)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var first = posts.Index().FirstOrDefault(row => row.Item.PostCode == after, (-1, null!)).Index + 1;
        var shown = posts.Skip(first).Take(size).ToList();
        return new BoardPage(Parted(shown), first + shown.Count < posts.Count ? shown[^1].PostCode : null, posts.Count > size ? Starts(posts) : []);
    }

    private static List<BoardGroup> Parted(List<PostDayLine> posts)
    {
        var groups = new List<BoardGroup>();
        foreach (var post in posts)
        {
            // Only neighbours: the database has put a department's posts together, in the order that pages the spans.
            if (groups.Count > 0 && groups[^1].Department == post.Department)
                groups[^1].Posts.Add(post);
            else
                groups.Add(new BoardGroup(post.Department, [post]));
        }
        return groups;
    }

    private static List<(string, string)> Starts(IReadOnlyList<PostDayLine> posts) =>
        // A jump leads behind the post before the department: the same key as that of any page.
        [.. posts.Index().Where(row => row.Item.Department is not null).DistinctBy(row => row.Item.Department)
            .Select(row => (row.Item.Department!, row.Index == 0 ? "" : posts[row.Index - 1].PostCode))];
}

/// <summary>Neighbouring posts of one department; null for posts without one.</summary>
public sealed record BoardGroup(string? Department, List<PostDayLine> Posts);
