using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Reviews;
using Supervision.Sql;

namespace Supervision.Ingest.Reviews;

/// <summary><c>reviews/*</c>: service reviews (好差评).</summary>
public sealed class ReviewFeed : Feed<ReviewRow>
{
    /// <summary>The five levels of S3 三(二)8(2), 5 the best.</summary>
    internal static readonly WordList<int?> Levels = new(RowReasons.NotLevel(),
        (5, ["5", "非常满意"]), (4, ["4", "满意"]), (3, ["3", "基本满意"]), (2, ["2", "不满意"]), (1, ["1", "非常不满意"]));

    private readonly Column _reviewId, _ratedAt, _level, _channel, _staffNo, _postCode, _item, _caseNo, _text, _isDefault;

    public ReviewFeed() : base("reviews")
    {
        _reviewId = Needs("review_id", "评价编号", "评价流水号");
        _ratedAt = Needs("rated_at", "评价时间");
        _level = Needs("level", "满意度", "评价等级", "评价级别", "评价结果");
        _channel = Takes("channel", "评价渠道", "渠道", "来源");
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _postCode = Takes("post_code", HallWords.PostCode);
        _item = Takes("item", "事项", "事项名称", "办理事项");
        _caseNo = Takes("case_no", "办件编号", "办件号");
        _text = Takes("text", "评价内容", "内容", "评语");
        _isDefault = Takes("is_default", "是否默认评价", "默认评价", "是否默认");
    }

    public override string KeyOf(ReviewRow row) => row.ReviewId;

    public override DateOnly? DayOf(ReviewRow row, TimeZoneInfo zone) => HallDays.Of(row.RatedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<ReviewRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new ReviewQueries(transaction) { Changing = changing }.MergeReviews(rows, cancel);

    protected override ReviewRow? Build(RowValues row)
    {
        var reviewId = row.Key(_reviewId);
        var ratedAt = row.Instant(_ratedAt);
        var level = row.Word(_level, Levels) ?? 0;
        var channel = row.LabelOrNull(_channel);
        var staffNo = row.StaffNoOrNull(_staffNo);
        var postCode = row.PostCodeOrNull(_postCode);
        var item = row.TextOrNull(_item);
        var caseNo = row.KeyOrNull(_caseNo);
        var text = row.TextOrNull(_text);
        var isDefault = row.Word(_isDefault, Words.Truth, false) ?? false;
        return new ReviewRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            ReviewId = reviewId, RatedAtUtc = ratedAt, Level = level, Channel = channel, StaffNo = staffNo, PostCode = postCode,
            Item = item, CaseNo = caseNo, Body = text, IsDefault = isDefault,
        };
    }
}
