using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Cases;
using Supervision.Sql;

namespace Supervision.Ingest.Cases;

/// <summary><c>appointments/*</c>: appointments (预约) and what became of them.</summary>
public sealed class AppointmentFeed : Feed<AppointmentRow>
{
    private readonly Column _appointmentId, _postCode, _staffNo, _requestedAt, _answeredAt, _agreedAt, _outcome, _approvedBy, _reason, _reportedAt;

    public AppointmentFeed() : base("appointments")
    {
        _appointmentId = Needs("appointment_id", "预约编号", "预约号");
        _postCode = Needs("post_code", HallWords.PostCode);
        _staffNo = Takes("staff_no", HallWords.StaffNo);
        _requestedAt = Takes("requested_at", "申请时间", "提交时间");
        _answeredAt = Takes("answered_at", "答复时间", "回复时间");
        _agreedAt = Needs("agreed_at", "预约时间", "约定时间");
        _outcome = Takes("outcome", "结果", "办理结果", "预约结果");
        _approvedBy = Takes("approved_by", "批准人", "审批人");
        _reason = Takes("refusal_reason", "拒绝理由", "不同意理由");
        _reportedAt = Takes("reported_at", "报告时间");
    }

    public override bool IsPlan => true;

    public override string KeyOf(AppointmentRow row) => row.AppointmentId;

    public override DateOnly? DayOf(AppointmentRow row, TimeZoneInfo zone) => HallDays.Of(row.AgreedAtUtc, zone);

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<AppointmentRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CaseQueries(transaction) { Changing = changing }.MergeAppointments(rows, cancel);

    protected override AppointmentRow? Build(RowValues row)
    {
        var appointmentId = row.Key(_appointmentId);
        var postCode = row.PostCode(_postCode);
        var staffNo = row.StaffNoOrNull(_staffNo);
        var requestedAt = row.InstantOrNull(_requestedAt);
        var answeredAt = row.InstantOrNull(_answeredAt);
        var agreedAt = row.Instant(_agreedAt);
        var outcome = row.LabelOrNull(_outcome);
        // Blank columns leave the content hash as it was before they existed: an old row stays the same row.
        var approvedBy = row.Has(_approvedBy) ? row.LabelOrNull(_approvedBy) : null;
        var reason = row.Has(_reason) ? row.TextOrNull(_reason) : null;
        var reportedAt = row.Has(_reportedAt) ? row.InstantOrNull(_reportedAt) : null;
        return new AppointmentRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            AppointmentId = appointmentId, PostCode = postCode, StaffNo = staffNo, RequestedAtUtc = requestedAt,
            AnsweredAtUtc = answeredAt, AgreedAtUtc = agreedAt, Outcome = outcome,
            ApprovedBy = approvedBy, RefusalReason = reason, ReportedAtUtc = reportedAt,
        };
    }
}
