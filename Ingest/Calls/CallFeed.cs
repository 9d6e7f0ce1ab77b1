using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Calls;
using Supervision.Sql;

namespace Supervision.Ingest.Calls;

/// <summary><c>calls/*</c> as a table: calls as the telephone system recorded them.</summary>
public sealed class CallFeed : Feed<CallRow>
{
    internal static readonly WordList<string> Directions = new(null, ("in", ["in", "呼入", "来电", "inbound"]), ("out", ["out", "呼出", "去电", "outbound"]));
    internal static readonly WordList<string> Sides = new(null,
        ("staff", ["staff", "工作人员", "坐席", "座席", "窗口人员"]), ("citizen", ["citizen", "群众", "市民", "客户", "来电人"]));

    private readonly Column _callId, _startedAt, _staffNo, _direction, _caller, _ring, _talk, _hangup, _missed, _recording, _line;

    public CallFeed() : base("calls")
    {
        _callId = Needs("call_id", "通话编号", "话单编号", "呼叫编号");
        _startedAt = Needs("started_at", "开始时间", "通话时间", "来电时间", "呼叫时间");
        _staffNo = Needs("staff_no", HallWords.StaffNo);
        _direction = Takes("direction", "呼叫方向", "方向");
        _caller = Takes("caller", "来电号码", "主叫号码", "对方号码");
        _ring = Takes("ring_seconds", "振铃秒数", "振铃时长");
        _talk = Takes("talk_seconds", "通话秒数", "通话时长");
        _hangup = Takes("hangup_side", "挂机方", "挂断方");
        _missed = Takes("missed", "是否未接", "未接");
        _recording = Takes("recording", "录音文件", "录音");
        _line = Takes("line", "线路", "分机号", "分机");
    }

    public override string KeyOf(CallRow row) => row.CallId;

    public override DateOnly? DayOf(CallRow row, TimeZoneInfo zone) => HallDays.Of(row.StartedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<CallRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CallQueries(transaction) { Changing = changing }.MergeCalls(rows, cancel);

    protected override CallRow? Build(RowValues row)
    {
        var callId = row.Key(_callId);
        var startedAt = row.Instant(_startedAt);
        var staffNo = row.StaffNo(_staffNo);
        var direction = row.Word(_direction, Directions);
        var caller = row.TextOrNull(_caller);
        var ring = row.NumberOrNull(_ring);
        var talk = row.NumberOrNull(_talk);
        var hangup = row.Word(_hangup, Sides);
        var missed = row.Word(_missed, Words.Truth);
        var recording = row.FileNameOrNull(_recording);
        // The column came later: without it a call keeps the hash it was loaded with.
        var line = row.Has(_line) ? row.KeyOrNull(_line) : null;
        return new CallRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            CallId = callId, StartedAtUtc = startedAt, StaffNo = staffNo, Direction = direction, Caller = caller,
            RingSeconds = ring, TalkSeconds = talk, HangupSide = hangup, Missed = missed, Recording = recording, LineName = line,
        };
    }
}
