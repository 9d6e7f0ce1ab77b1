using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Reviews;
using Supervision.Sql;

namespace Supervision.Ingest.Reviews;

/// <summary><c>reviews/*</c> as an app store exports them: stars without a number, so that time, author and text identify a review.</summary>
public sealed class StoreReviewFeed : Feed<ReviewRow>
{
    private const string Channel = "应用商店";

    private readonly Column _postedAt, _author, _stars, _text;

    public StoreReviewFeed() : base("reviews")
    {
        _postedAt = Needs("发表时间");
        _author = Takes("作者");
        _stars = Needs("评级");
        _text = Takes("内容");
    }

    public override string KeyOf(ReviewRow row) => row.ReviewId;

    public override DateOnly? DayOf(ReviewRow row, TimeZoneInfo zone) => HallDays.Of(row.RatedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<ReviewRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new ReviewQueries(transaction) { Changing = changing }.MergeReviews(rows, cancel);

    protected override ReviewRow? Build(RowValues row)
    {
        var postedAt = row.Instant(_postedAt);
        var author = row.TextOrNull(_author);
        var stars = row.Word(_stars, ReviewFeed.Levels) ?? 0;
        var text = row.TextOrNull(_text);
        return new ReviewRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            // App stores export no number; without the stars, so that a changed rating corrects the review.
            ReviewId = RowValues.IdentityOf($"{postedAt:yyyyMMddHHmmssfff}", author, text), RatedAtUtc = postedAt, Level = stars,
            Channel = Channel, Body = text, IsDefault = false,
        };
    }
}
