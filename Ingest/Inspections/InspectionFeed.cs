using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Inspections;
using Supervision.Sql;

namespace Supervision.Ingest.Inspections;

/// <summary><c>inspections/*</c>: what inspectors saw with their own eyes.</summary>
public sealed class InspectionFeed : Feed<InspectionRow>
{
    private readonly Column _inspectionId, _inspectedAt, _clause, _staffNo, _postCode, _outcome, _inspector, _note;

    public InspectionFeed() : base("inspections")
    {
        _inspectionId = Needs("inspection_id", "检查编号", "巡查编号");
        _inspectedAt = Needs("inspected_at", "检查时间", "巡查时间");
        _clause = Needs("clause", "条款", "条款编号");
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _postCode = Takes("post_code", HallWords.PostCode);
        _outcome = Needs("result", "结果", "检查结果", "巡查结果");
        _inspector = Takes("inspector", "检查人", "巡查人");
        _note = Takes("note", "备注", "说明");
    }

    public override string KeyOf(InspectionRow row) => row.InspectionId;

    public override DateOnly? DayOf(InspectionRow row, TimeZoneInfo zone) => HallDays.Of(row.InspectedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<InspectionRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new InspectionQueries(transaction) { Changing = changing }.MergeInspections(rows, cancel);

    protected override InspectionRow? Build(RowValues row)
    {
        var inspectionId = row.Key(_inspectionId);
        var inspectedAt = row.Instant(_inspectedAt);
        var clause = row.Label(_clause);
        var staffNo = row.StaffNoOrNull(_staffNo);
        var postCode = row.PostCodeOrNull(_postCode);
        // What was seen of nobody and nowhere cannot become anybody's finding.
        if (staffNo is null && postCode is null)
            row.Refuse(_staffNo, RowReasons.StaffOrPost());
        var outcome = row.Text(_outcome);
        var inspector = row.TextOrNull(_inspector);
        var note = row.TextOrNull(_note);
        return new InspectionRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            InspectionId = inspectionId, InspectedAtUtc = inspectedAt, Clause = clause, StaffNo = staffNo, PostCode = postCode,
            Outcome = outcome, Inspector = inspector, Note = note,
        };
    }
}
