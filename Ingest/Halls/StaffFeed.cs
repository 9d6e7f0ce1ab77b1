using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Halls;

/// <summary><c>staff.csv</c>: who works here, by term of validity.</summary>
public sealed class StaffFeed : Feed<StaffRow>
{
    // A term without a start has held since before the first evidence that is accepted.
    private static readonly DateOnly Always = new(2000, 1, 1);

    private readonly Column _staffNo, _name, _department, _postCode, _validFrom, _validTo;

    public StaffFeed() : base("staff")
    {
        _staffNo = Needs("staff_no", HallWords.StaffNo);
        _name = Needs("name", "姓名", "员工姓名", "人员姓名");
        _department = Needs("department", "部门", "所属部门", "单位");
        _postCode = Takes("post_code", HallWords.PostCode);
        _validFrom = Takes("valid_from", "生效日期", "入职日期");
        _validTo = Takes("valid_to", "失效日期", "离职日期");
    }

    // Terms of validity may begin and end ahead of the run (input.md 6).
    public override bool IsPlan => true;

    // This feed makes the people that the others are checked against.
    public override bool ChecksReferences => false;

    // Who moves to another department has a second row from that day on; the first still holds for the past.
    public override string KeyOf(StaffRow row) => $"{row.StaffNo}\u001F{row.ValidFrom:yyyyMMdd}";

    public override DateOnly? DayOf(StaffRow row, TimeZoneInfo zone) => row.ValidFrom;

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<StaffRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new HallQueries(transaction) { Changing = changing }.MergeStaff(rows, cancel);

    protected override StaffRow? Build(RowValues row)
    {
        var staffNo = row.Key(_staffNo);
        var name = row.Text(_name);
        var department = row.Text(_department);
        var postCode = row.KeyOrNull(_postCode);
        var from = row.ValidityOrNull(_validFrom) ?? Always;
        var to = row.ValidityOrNull(_validTo);
        if (to < from)
            row.Refuse(_validTo, RowReasons.EndBeforeStart());
        return new StaffRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            StaffNo = staffNo, Name = name, Department = department, PostCode = postCode, ValidFrom = from, ValidTo = to,
        };
    }
}
