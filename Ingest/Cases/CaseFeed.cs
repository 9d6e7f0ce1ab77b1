using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Cases;
using Supervision.Sql;

namespace Supervision.Ingest.Cases;

/// <summary><c>cases/*</c>: cases with their dates, for the clocks of S1 限时办结.</summary>
public sealed class CaseFeed : Feed<CaseFileRow>
{
    internal static readonly WordList<string> DayUnits = new(null, ("working", ["working", "工作日"]), ("natural", ["natural", "自然日", "日历日"]));

    private readonly Column _caseNo, _item, _acceptedAt, _promised, _statutory, _unit, _completedAt, _deliveredAt, _supplementedAt, _extendedAt, _extensionDays, _notifiedAt, _superiorDays, _staffNo, _postCode, _asked, _handedOverAt, _pickupAt;

    public CaseFeed() : base("cases")
    {
        _caseNo = Needs("case_no", "办件编号", "办件号", "受理编号");
        _item = Needs("item", "事项", "事项名称", "办理事项");
        _acceptedAt = Needs("accepted_at", "受理时间");
        _promised = Takes("promised_days", "承诺天数", "承诺办结天数", "承诺时限");
        _statutory = Takes("statutory_days", "法定天数", "法定办结天数", "法定时限");
        _unit = Takes("day_unit", "时限单位", "天数单位");
        _completedAt = Takes("completed_at", "办结时间");
        _deliveredAt = Takes("delivered_at", "送达时间");
        _supplementedAt = Takes("supplemented_at", "补正时间", "补正材料时间");
        _extendedAt = Takes("extended_at", "延期时间");
        _extensionDays = Takes("extension_days", "延期天数");
        _notifiedAt = Takes("extension_notified_at", "延期告知时间");
        _superiorDays = Takes("superior_days", "上级审批天数", "上级天数");
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _postCode = Takes("post_code", HallWords.PostCode);
        _asked = Takes("supplement_asked_at", "补正告知时间", "要求补正时间");
        _handedOverAt = Takes("handed_over_at", "转交时间", "转交出件时间");
        _pickupAt = Takes("pickup_notified_at", "取件通知时间");
    }

    public override string KeyOf(CaseFileRow row) => row.CaseNo;

    public override DateOnly? DayOf(CaseFileRow row, TimeZoneInfo zone) => HallDays.Of(row.AcceptedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<CaseFileRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CaseQueries(transaction) { Changing = changing }.MergeCaseFiles(rows, cancel);

    protected override CaseFileRow? Build(RowValues row)
    {
        var caseNo = row.Key(_caseNo);
        var item = row.Text(_item);
        var acceptedAt = row.Instant(_acceptedAt);
        var completedAt = row.InstantOrNull(_completedAt);
        // A deadline counted from such a pair would be met before it began.
        if (completedAt < acceptedAt)
            row.Refuse(_completedAt, RowReasons.EndBeforeStart());
        return new CaseFileRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, Extra = row.Extra,
            CaseNo = caseNo, Item = item, AcceptedAtUtc = acceptedAt, CompletedAtUtc = completedAt,
            PromisedDays = row.NumberOrNull(_promised), StatutoryDays = row.NumberOrNull(_statutory), DayUnit = row.Word(_unit, DayUnits),
            DeliveredAtUtc = row.InstantOrNull(_deliveredAt), SupplementedAtUtc = row.InstantOrNull(_supplementedAt),
            ExtendedAtUtc = row.InstantOrNull(_extendedAt), ExtensionDays = row.NumberOrNull(_extensionDays),
            ExtensionNotifiedAtUtc = row.InstantOrNull(_notifiedAt), SuperiorDays = row.NumberOrNull(_superiorDays),
            StaffNo = row.StaffNoOrNull(_staffNo), PostCode = row.PostCodeOrNull(_postCode),
            SupplementsAsked = row.Has(_asked) ? row.InstantsOrNull(_asked) : null,
            HandedOverAtUtc = row.Has(_handedOverAt) ? row.InstantOrNull(_handedOverAt) : null,
            PickupNotifiedAtUtc = row.Has(_pickupAt) ? row.InstantOrNull(_pickupAt) : null,
            // Last: it covers every value read above.
            ContentHash = row.ContentHash,
        };
    }
}
