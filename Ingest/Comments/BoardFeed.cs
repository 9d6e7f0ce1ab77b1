using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Comments;
using Supervision.Sql;

namespace Supervision.Ingest.Comments;

/// <summary><c>comments/*</c> as a government message board (网络留言) exports them: the board itself is the channel.</summary>
public sealed class BoardFeed : Feed<CommentRow>
{
    private const string Channel = "网络留言";

    private readonly Column _entryId, _user, _postedAt, _text;

    public BoardFeed() : base("comments")
    {
        _entryId = Needs("留言编号");
        _user = Takes("留言用户");
        _postedAt = Needs("留言时间");
        _text = Needs("留言详情");
    }

    public override string KeyOf(CommentRow row) => row.EntryId;

    public override DateOnly? DayOf(CommentRow row, TimeZoneInfo zone) => HallDays.Of(row.ReceivedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<CommentRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CommentQueries(transaction) { Changing = changing }.MergeComments(rows, cancel);

    protected override CommentRow? Build(RowValues row)
    {
        var entryId = row.Key(_entryId);
        var user = row.TextOrNull(_user);
        var postedAt = row.Instant(_postedAt);
        var text = row.Text(_text);
        return new CommentRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            EntryId = entryId, ReceivedAtUtc = postedAt, Channel = Channel, Body = text, Person = user,
        };
    }
}
