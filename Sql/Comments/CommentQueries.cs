using Supervision.Sql.Bulk;

namespace Supervision.Sql.Comments;

public sealed partial class CommentQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the comments feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeComments(IReadOnlyList<CommentRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "comments", row => row.EntryId, cancel);

    /// <summary>Up to so many rows that no stage has looked at under these rules, or that were corrected since.</summary>
    public Task<IReadOnlyList<CommentRow>> CommentsDue(string hallCode, string scoredUnder, int count, CancellationToken cancel = default) =>
        Rows<CommentRow>(new { hallCode, scoredUnder, count }, cancel);
}
