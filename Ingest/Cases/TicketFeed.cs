using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Cases;
using Supervision.Sql;

namespace Supervision.Ingest.Cases;

/// <summary><c>tickets/*</c>: queue tickets; their numbers restart every day.</summary>
public sealed class TicketFeed : Feed<TicketRow>
{
    private readonly Column _ticketId, _takenAt, _postCode, _calledAt, _servedAt, _priority;

    public TicketFeed() : base("tickets")
    {
        _ticketId = Needs("ticket_id", "票号", "排队号", "取号编号");
        _takenAt = Needs("taken_at", "取号时间");
        _postCode = Takes("post_code", HallWords.PostCode);
        _calledAt = Takes("called_at", "叫号时间");
        _servedAt = Takes("served_at", "办理时间", "办结时间", "服务时间");
        _priority = Takes("priority", "优先级", "优先");
    }

    // Machines begin at A001 again every morning.
    public override string KeyOf(TicketRow row) => $"{row.TicketId}\u001F{row.Day:yyyyMMdd}";

    public override DateOnly? DayOf(TicketRow row, TimeZoneInfo zone) => row.Day;

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<TicketRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new CaseQueries(transaction) { Changing = changing }.MergeTickets(rows, cancel);

    protected override TicketRow? Build(RowValues row)
    {
        var ticketId = row.Key(_ticketId);
        var takenAt = row.Instant(_takenAt);
        var postCode = row.PostCodeOrNull(_postCode);
        var calledAt = row.InstantOrNull(_calledAt);
        var servedAt = row.InstantOrNull(_servedAt);
        var priority = row.LabelOrNull(_priority);
        if (calledAt < takenAt)
            row.Refuse(_calledAt, RowReasons.EndBeforeStart());
        return new TicketRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            TicketId = ticketId, Day = row.DayOf(takenAt), TakenAtUtc = takenAt, PostCode = postCode,
            CalledAtUtc = calledAt, ServedAtUtc = servedAt, Priority = priority,
        };
    }
}
