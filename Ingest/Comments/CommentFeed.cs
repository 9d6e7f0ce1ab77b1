using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Comments;
using Supervision.Sql;

namespace Supervision.Ingest.Comments;

/// <summary><c>comments/*</c>: entries of the comment box (意见箱).</summary>
public sealed class CommentFeed : Feed<CommentRow>
{
    private readonly Column _entryId, _receivedAt, _channel, _text, _staffNo, _postCode, _person, _phone;

    public CommentFeed() : base("comments")
    {
        _entryId = Needs("entry_id", "意见编号", "留言编号", "编号");
        _receivedAt = Needs("received_at", "收到时间", "接收时间", "留言时间", "提交时间");
        _channel = Needs("channel", "渠道", "来源", "意见渠道");
        _text = Needs("text", "意见内容", "内容", "留言内容", "留言详情");
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _postCode = Takes("post_code", HallWords.PostCode);
        _person = Takes("person", "姓名", "留言人", "意见人", "留言用户", "反映人");
        _phone = Takes("phone", "电话", "联系电话", "手机号", "手机号码");
    }

    public override string KeyOf(CommentRow row) => row.EntryId;

    public override DateOnly? DayOf(CommentRow row, TimeZoneInfo zone) => HallDays.Of(row.ReceivedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<CommentRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CommentQueries(transaction) { Changing = changing }.MergeComments(rows, cancel);

    protected override CommentRow? Build(RowValues row)
    {
        var entryId = row.Key(_entryId);
        var receivedAt = row.Instant(_receivedAt);
        var channel = row.Label(_channel);
        var text = row.Text(_text);
        var staffNo = row.StaffNoOrNull(_staffNo);
        var postCode = row.PostCodeOrNull(_postCode);
        var person = row.TextOrNull(_person);
        var phone = row.TextOrNull(_phone);
        return new CommentRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            EntryId = entryId, ReceivedAtUtc = receivedAt, Channel = channel, Body = text,
            StaffNo = staffNo, PostCode = postCode, Person = person, Phone = phone,
        };
    }
}
