using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Cases;

namespace Supervision.Ingest.Cases;

/// <summary><c>ledger/*</c>: the ledgers that halls keep by hand (台账), one line each.</summary>
public sealed class LedgerFeed : Feed<LedgerEntryRow>
{
    internal static readonly WordList<string> Kinds = new(null,
        ("handover", ["handover", "交接", "岗位交接", "AB岗交接"]), ("consultation", ["consultation", "咨询", "咨询登记"]),
        ("help", ["help", "帮办"]), ("agency", ["agency", "代办"]), ("tolerance", ["tolerance", "容缺", "容缺受理"]),
        ("promise", ["promise", "告知承诺"]), ("document", ["document", "文书", "受理文书"]), ("publication", ["publication", "信息公开"]),
        ("prooflist", ["prooflist", "证明目录"]), ("training", ["training", "培训"]),
        ("home", ["home", "上门", "上门服务"]), ("guide", ["guide", "办事指南"]), ("notice", ["notice", "告知单", "一次性告知单", "补正告知"]));

    /// <summary>The word by which each ledger is stored.</summary>
    public static IReadOnlyList<string> KindWords { get; } = [.. Kinds.Spellings.Values.Distinct()];

    private readonly Column _entryId, _kind, _enteredAt, _reference, _staffNo, _postCode, _toStaffNo, _agreedAt, _doneAt, _approvedBy, _outcome, _note;

    public LedgerFeed() : base("ledger")
    {
        _entryId = Needs("entry_id", "登记编号", "台账编号");
        _kind = Needs("kind", "台账", "台账类型", "类型");
        _enteredAt = Needs("entered_at", "登记时间");
        _reference = Takes("reference", "关联编号", "办件编号", "通话编号");
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _postCode = Takes("post_code", HallWords.PostCode);
        _toStaffNo = Takes("to_staff_no", "接手人工号", "B岗工号");
        _agreedAt = Takes("agreed_at", "约定时间", "承诺时间", "委托时间");
        _doneAt = Takes("done_at", "完成时间", "办理时间");
        _approvedBy = Takes("approved_by", "批准人", "审批人");
        _outcome = Takes("result", "结果");
        _note = Takes("note", "备注", "说明");
    }

    // A reply may be agreed for a day to come.
    public override bool IsPlan => true;

    public override string KeyOf(LedgerEntryRow row) => row.EntryId;

    public override DateOnly? DayOf(LedgerEntryRow row, TimeZoneInfo zone) => HallDays.Of(row.EnteredAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<LedgerEntryRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CaseQueries(transaction) { Changing = changing }.MergeLedgerEntries(rows, cancel);

    protected override LedgerEntryRow? Build(RowValues row)
    {
        var entryId = row.Key(_entryId);
        var kind = row.Word(_kind, Kinds) ?? "";
        // Only what is agreed lies ahead; a line cannot have been entered tomorrow.
        var enteredAt = row.PastInstant(_enteredAt);
        var agreedAt = row.InstantOrNull(_agreedAt);
        var doneAt = row.InstantOrNull(_doneAt);
        if (doneAt < enteredAt)
            row.Refuse(_doneAt, RowReasons.EndBeforeStart());
        return new LedgerEntryRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, Extra = row.Extra,
            EntryId = entryId, Kind = kind, EnteredAtUtc = enteredAt, AgreedAtUtc = agreedAt, DoneAtUtc = doneAt,
            Reference = row.KeyOrNull(_reference), StaffNo = row.StaffNoOrNull(_staffNo), PostCode = row.PostCodeOrNull(_postCode),
            ToStaffNo = row.StaffNoOrNull(_toStaffNo), ApprovedBy = row.LabelOrNull(_approvedBy),
            Outcome = row.LabelOrNull(_outcome), Note = row.TextOrNull(_note),
            // Last: it covers every value read above.
            ContentHash = row.ContentHash,
        };
    }
}
