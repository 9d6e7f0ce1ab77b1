using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Halls;

/// <summary><c>roster.csv</c>: who should be at which window when.</summary>
public sealed class RosterFeed : Feed<ShiftRow>
{
    private readonly Column _staffNo, _postCode, _date, _start, _end;

    public RosterFeed() : base("roster")
    {
        _staffNo = Needs("staff_no", HallWords.StaffNo);
        _postCode = Needs("post_code", HallWords.PostCode);
        _date = Needs("date", "日期", "排班日期");
        _start = Needs("start", "开始时间", "上班时间");
        _end = Needs("end", "结束时间", "下班时间");
    }

    public override bool IsPlan => true;

    public override string KeyOf(ShiftRow row) => row.ShiftId;

    public override DateOnly? DayOf(ShiftRow row, TimeZoneInfo zone) => row.Day;

    public override IEnumerable<DateOnly> PresenceDays(ShiftRow row, TimeZoneInfo zone) => [row.Day];

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<ShiftRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new HallQueries(transaction) { Changing = changing }.MergeShifts(rows, cancel);

    protected override ShiftRow? Build(RowValues row)
    {
        var staffNo = row.StaffNo(_staffNo);
        var postCode = row.PostCode(_postCode);
        var day = row.Day(_date);
        var (start, end) = row.Shift(_start, _end, day);
        if (!row.HasLength(_end, start, end))
            return null;
        return new ShiftRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            // Without the end: a shift that ends otherwise than planned is corrected, not a second one.
            ShiftId = RowValues.IdentityOf(staffNo, postCode, $"{day:yyyyMMdd}", $"{start:yyyyMMddHHmmssfff}"),
            StaffNo = staffNo, PostCode = postCode, Day = day, StartsAtUtc = start, EndsAtUtc = end,
        };
    }
}
