using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Halls;

/// <summary><c>calendar.csv</c>: which dates the hall works, and from when to when.</summary>
public sealed class CalendarFeed : Feed<WorkDayRow>
{
    private readonly Column _date, _isWorkday, _hours;

    public CalendarFeed() : base("calendar")
    {
        _date = Needs("date", "日期");
        _isWorkday = Needs("is_workday", "是否工作日", "工作日");
        _hours = Takes("hours", "工作时间", "工作时段", "服务时间");
    }

    public override bool IsPlan => true;

    public override string KeyOf(WorkDayRow row) => $"{row.Day:yyyyMMdd}";

    public override DateOnly? DayOf(WorkDayRow row, TimeZoneInfo zone) => row.Day;

    public override IEnumerable<DateOnly> PresenceDays(WorkDayRow row, TimeZoneInfo zone) => [row.Day];

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<WorkDayRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new HallQueries(transaction) { Changing = changing }.MergeWorkDays(rows, cancel);

    /// <summary>How the row being read would be refused later, for another row that says something else of its date.</summary>
    internal Func<Reason, string, Rejected> Refusal(RowValues row)
    {
        // Taken now: the values are loaded anew with the next row.
        var refused = row.Refusal(_date);
        return (reason, value) => refused with { Reason = reason, Value = value };
    }

    protected override WorkDayRow? Build(RowValues row)
    {
        var day = row.Day(_date);
        var isWorkday = row.Word(_isWorkday, Words.Truth) ?? false;
        var hours = row.KeyOrNull(_hours);
        if (hours is not null && !WorkingHours.TryParse(hours, out hours))
            row.Refuse(_hours, RowReasons.NotHours());
        return new WorkDayRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            Day = day, IsWorkday = isWorkday, Hours = hours,
        };
    }
}
