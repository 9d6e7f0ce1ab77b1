using Supervision.Sql.Bulk;

namespace Supervision.Sql.Reviews;

public sealed partial class ReviewQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the reviews feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeReviews(IReadOnlyList<ReviewRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "reviews", row => row.ReviewId, cancel);
}
