using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Video;

/// <summary><c>video/*</c> as a table: what a camera saw at a window from when to when.</summary>
public sealed class ClipFeed : Feed<ClipRow>
{
    /// <summary>Longer than any weekend or holiday, short enough to catch a wrong year (input.md 3).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>Clip kinds (presence.md 22).</summary>
    internal static readonly WordList<string> Kinds = new(null,
        ("present", ["present", "在岗", "有人"]),
        ("absent", ["absent", "无人", "空岗"]),
        ("sign", ["sign", "暂时离开", "暂停服务"]),
        ("offline", ["offline", "离线", "断线"]));

    private readonly Column _camera, _postCode, _start, _end, _kind, _persons, _staffNo, _file, _confidence;

    public ClipFeed() : base("video")
    {
        _camera = Needs("camera", "摄像头", "摄像机", "摄像头编号");
        _postCode = Needs("post_code", HallWords.PostCode);
        _start = Needs("start", "开始时间");
        _end = Needs("end", "结束时间");
        _kind = Needs("kind", "状态", "类型");
        _persons = Takes("persons", "人数");
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _file = Takes("file", "文件", "文件名");
        _confidence = Takes("confidence", "置信度");
    }

    public override string KeyOf(ClipRow row) => row.ClipId;

    public override DateOnly? DayOf(ClipRow row, TimeZoneInfo zone) => HallDays.Of(row.StartsAtUtc, zone);

    public override IEnumerable<DateOnly> PresenceDays(ClipRow row, TimeZoneInfo zone) => HallDays.Between(row.StartsAtUtc, row.EndsAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<ClipRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new ClipQueries(transaction) { Changing = changing }.MergeClips(rows, cancel);

    /// <summary>The identity of a clip, for readers of other formats too; its start leads, so that new clips lie side by side in the index.</summary>
    public static string IdOf(string camera, string postCode, DateTime startUtc, DateTime endUtc, string kind, string? staffNo) =>
        $"{startUtc:yyyyMMddHHmmss}-" + RowValues.IdentityOf(camera, postCode, $"{startUtc:yyyyMMddHHmmssfff}", $"{endUtc:yyyyMMddHHmmssfff}", kind, staffNo);

    protected override ClipRow? Build(RowValues row)
    {
        var camera = row.Key(_camera);
        var postCode = row.PostCode(_postCode);
        var start = row.Instant(_start);
        var end = row.Instant(_end);
        var kind = row.Word(_kind, Kinds) ?? "";
        var persons = row.CountOrNull(_persons);
        var staffNo = row.StaffNoOrNull(_staffNo);
        var file = row.TextOrNull(_file);
        var confidence = row.NumberOrNull(_confidence);
        // Before the length is judged: a row of no length is ignored, not refused (input.md 6).
        if (!row.HasLength(_end, start, end))
            return null;
        if (end - start > Longest)
            row.Refuse(_end, RowReasons.ClipTooLong());
        return new ClipRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            ClipId = IdOf(camera, postCode, start, end, kind, staffNo), Camera = camera, PostCode = postCode,
            StartsAtUtc = start, EndsAtUtc = end, Kind = kind, Persons = persons, StaffNo = staffNo, FileLocator = file, Confidence = confidence,
        };
    }
}
