using Supervision.Sql.Bulk;

namespace Supervision.Sql.Comments;

public sealed partial class CommentQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the comments feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeComments(IReadOnlyList<CommentRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "comments", row => row.EntryId, cancel);
}
