using Supervision.Sql.Bulk;

namespace Supervision.Sql.Reviews;

public sealed partial class ReviewQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the reviews feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeReviews(IReadOnlyList<ReviewRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "reviews", row => row.ReviewId, cancel);

    /// <summary>Up to so many rated reviews with words that no stage has looked at under these rules, or that were corrected since.</summary>
    public Task<IReadOnlyList<ReviewRow>> ReviewsDue(string hallCode, string scoredUnder, int count, CancellationToken cancel = default) =>
        Rows<ReviewRow>(new { hallCode, scoredUnder, count }, cancel);
}
