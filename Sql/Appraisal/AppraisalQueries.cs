namespace Supervision.Sql.Appraisal;

public sealed partial class AppraisalQueries(Database database) : Queries(database)
{
    /// <summary>Counted findings whose verdict in force is "confirmed", by hall date, both days included. Leads never count.</summary>
    public Task<IReadOnlyList<ConfirmedRow>> ConfirmedFindings(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<ConfirmedRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Answered calls of each person and how many of them were scored; [from, until).</summary>
    public Task<IReadOnlyList<ExposureRow>> CallExposure(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<ExposureRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Given reviews of each person, defaults left out; [from, until).</summary>
    public Task<IReadOnlyList<ExposureRow>> ReviewExposure(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<ExposureRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Roster rows by hall date, both days included, with what was observed at that post and day.</summary>
    public Task<IReadOnlyList<DutyRow>> Duty(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<DutyRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Hall dates of evidence that came or was judged since an instant: whose months are due again.</summary>
    public Task<IReadOnlyList<ChangedDaysRow>> ChangedDays(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<ChangedDaysRow>(new { hallCode, sinceUtc }, cancel);

    public Task<IReadOnlyList<AppraisalScoreRow>> Scores(string hallCode, string period, CancellationToken cancel = default) =>
        Rows<AppraisalScoreRow>(new { hallCode, period }, cancel);

    /// <summary>Every score of one person, oldest period first.</summary>
    public Task<IReadOnlyList<AppraisalScoreRow>> ScoresOfStaff(string hallCode, string staffNo, CancellationToken cancel = default) =>
        Rows<AppraisalScoreRow>(new { hallCode, staffNo }, cancel);

    /// <summary>The points behind one person's score.</summary>
    public Task<IReadOnlyList<AppraisalPointRow>> Points(string hallCode, string period, string staffNo, CancellationToken cancel = default) =>
        Rows<AppraisalPointRow>(new { hallCode, period, staffNo }, cancel);

    /// <summary>Periods that have scores, newest first.</summary>
    public Task<IReadOnlyList<string>> Periods(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);

    public Task<AppraisalLockRow?> Lock(string hallCode, string period, CancellationToken cancel = default) =>
        Row<AppraisalLockRow>(new { hallCode, period }, cancel);

    public Task<int> AddLock(AppraisalLockRow appraisalLock, CancellationToken cancel = default) => Execute(appraisalLock, cancel);

    /// <summary>Empties one period before it is written again.</summary>
    public Task<int> ClearPeriod(string hallCode, string period, CancellationToken cancel = default) => Execute(new { hallCode, period }, cancel);

    public Task<int> AddScore(IReadOnlyList<AppraisalScoreRow> scores, CancellationToken cancel = default) => Execute(scores, cancel);

    public Task<int> AddPoint(IReadOnlyList<AppraisalPointRow> points, CancellationToken cancel = default) => Execute(points, cancel);
}
