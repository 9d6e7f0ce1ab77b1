using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Reviews;
using Supervision.Sql.Video;

namespace Supervision.Sql.Deadlines;

public sealed partial class DeadlineQueries(Database database) : Queries(database)
{
    /// <summary>Ratings of level 1 or 2 that somebody gave.</summary>
    public Task<IReadOnlyList<ReviewRow>> BadReviews(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<ReviewRow>(new { hallCode, sinceUtc }, cancel);

    public Task<IReadOnlyList<CommentRow>> Comments(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<CommentRow>(new { hallCode, sinceUtc }, cancel);

    public Task<IReadOnlyList<CaseFileRow>> Cases(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<CaseFileRow>(new { hallCode, sinceUtc }, cancel);

    public Task<IReadOnlyList<AppointmentRow>> Appointments(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<AppointmentRow>(new { hallCode, sinceUtc }, cancel);

    public Task<IReadOnlyList<LedgerEntryRow>> LedgerEntries(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<LedgerEntryRow>(new { hallCode, sinceUtc }, cancel);

    /// <summary>Calls that began within [start, end).</summary>
    public Task<IReadOnlyList<CallRow>> CallsBetween(string hallCode, DateTime startUtc, DateTime endUtc, CancellationToken cancel = default) =>
        Rows<CallRow>(new { hallCode, startUtc, endUtc }, cancel);

    /// <summary>Given ratings of cases that were rated more than once.</summary>
    public Task<IReadOnlyList<ReviewRow>> RatingsOfCases(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<ReviewRow>(new { hallCode, sinceUtc }, cancel);

    /// <summary>Shifts of [firstDay, lastDay] during which their person was on leave.</summary>
    public Task<IReadOnlyList<ShiftRow>> ShiftsOfLeaves(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<ShiftRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>The first shift of everybody who joined the hall on a day or after it.</summary>
    public Task<IReadOnlyList<ShiftRow>> FirstShifts(string hallCode, DateOnly sinceDay, CancellationToken cancel = default) =>
        Rows<ShiftRow>(new { hallCode, sinceDay }, cancel);

    /// <summary>Clips of one post that touch [start, end).</summary>
    /// <param name="firstStartUtc">No clip that touches it can have started earlier.</param>
    public Task<IReadOnlyList<ClipRow>> ClipsOfPost(string hallCode, string postCode, DateTime firstStartUtc, DateTime startUtc, DateTime endUtc, CancellationToken cancel = default) =>
        Rows<ClipRow>(new { hallCode, postCode, firstStartUtc, startUtc, endUtc }, cancel);

    /// <summary>What the required time of one post and date counted as.</summary>
    public Task<IReadOnlyList<PresenceSpanRow>> SpansOfPost(string hallCode, string postCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<PresenceSpanRow>(new { hallCode, postCode, day }, cancel);

    /// <summary>Every clock about one kind of evidence.</summary>
    public Task<IReadOnlyList<ClockRow>> Clocks(string hallCode, string subjectKind, CancellationToken cancel = default) =>
        Rows<ClockRow>(new { hallCode, subjectKind }, cancel);

    /// <summary>The clocks of one piece of evidence, in the order in which they started.</summary>
    public Task<IReadOnlyList<ClockRow>> ClocksOf(string hallCode, string subjectKind, string subjectKey, CancellationToken cancel = default) =>
        Rows<ClockRow>(new { hallCode, subjectKind, subjectKey }, cancel);

    /// <summary>Clocks that have not ended, the most urgent first; those without a date last.</summary>
    public Task<IReadOnlyList<ClockRow>> OpenClocks(string hallCode, CancellationToken cancel = default) =>
        Rows<ClockRow>(new { hallCode }, cancel);

    /// <summary>Adds the clock or brings it to these values.</summary>
    public Task<int> SaveClock(IReadOnlyList<ClockRow> clocks, CancellationToken cancel = default) => Execute(clocks, cancel);

    public Task<IReadOnlyList<ClockStepRow>> Steps(string hallCode, string subjectKind, CancellationToken cancel = default) =>
        Rows<ClockStepRow>(new { hallCode, subjectKind }, cancel);

    /// <summary>The steps about one piece of evidence, in the order in which they were recorded.</summary>
    public Task<IReadOnlyList<ClockStepRow>> StepsOf(string hallCode, string subjectKind, string subjectKey, CancellationToken cancel = default) =>
        Rows<ClockStepRow>(new { hallCode, subjectKind, subjectKey }, cancel);

    public Task<int> AddStep(ClockStepRow step, CancellationToken cancel = default) => Execute(step, cancel);

    /// <summary>What has been found so far about one kind of evidence.</summary>
    public Task<IReadOnlyList<FindingRow>> FindingsOfKind(string hallCode, string kind, DateOnly sinceDay, CancellationToken cancel = default) =>
        Rows<FindingRow>(new { hallCode, kind, sinceDay }, cancel);
}
