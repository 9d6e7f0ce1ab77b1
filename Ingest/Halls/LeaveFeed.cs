using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Halls;

/// <summary><c>leave.csv</c>: leave with its approver, and temporary absences that were reported.</summary>
public sealed class LeaveFeed : Feed<StaffLeaveRow>
{
    private readonly Column _staffNo, _start, _end, _kind, _approvedBy;

    public LeaveFeed() : base("leave")
    {
        _staffNo = Needs("staff_no", HallWords.StaffNo);
        _start = Needs("start", "开始时间", "开始日期", "请假开始时间");
        _end = Needs("end", "结束时间", "结束日期", "请假结束时间");
        _kind = Needs("kind", "请假类型", "类型", "状态");
        _approvedBy = Takes("approved_by", "批准人", "审批人");
    }

    public override bool IsPlan => true;

    public override string KeyOf(StaffLeaveRow row) => row.LeaveId;

    public override DateOnly? DayOf(StaffLeaveRow row, TimeZoneInfo zone) => HallDays.Of(row.StartsAtUtc, zone);

    public override IEnumerable<DateOnly> PresenceDays(StaffLeaveRow row, TimeZoneInfo zone) => HallDays.Between(row.StartsAtUtc, row.EndsAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<StaffLeaveRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new HallQueries(transaction) { Changing = changing }.MergeStaffLeave(rows, cancel);

    protected override StaffLeaveRow? Build(RowValues row)
    {
        var staffNo = row.StaffNo(_staffNo);
        var start = row.Instant(_start);
        var end = row.EndInstant(_end);
        var kind = row.Word(_kind, HallWords.LeaveKinds) ?? "";
        var approvedBy = row.TextOrNull(_approvedBy);
        if (!row.HasLength(_end, start, end))
            return null;
        return new StaffLeaveRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            // Without the end: a leave that is prolonged is corrected, not granted twice.
            LeaveId = RowValues.IdentityOf(staffNo, $"{start:yyyyMMddHHmmssfff}", kind),
            StaffNo = staffNo, StartsAtUtc = start, EndsAtUtc = end, Kind = kind, ApprovedBy = approvedBy,
        };
    }
}
