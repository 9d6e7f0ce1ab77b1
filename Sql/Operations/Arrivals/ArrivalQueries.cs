namespace Supervision.Sql.Operations.Arrivals;

/// <summary>What arrived on one hall day by source, and what is kept of it.</summary>
public sealed class ArrivalQueries(Database database) : Queries(database)
{
    /// <summary>When this hall was last reconciled to the end, at the beginning of that work; null before the first.</summary>
    public Task<DateTime?> LastReconciled(string hallCode, CancellationToken cancel = default) => Value<DateTime?>(new { hallCode }, cancel);

    /// <summary>First and last days of the batches that finished since then.</summary>
    public Task<IReadOnlyList<BatchDaysRow>> DaysOfBatches(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<BatchDaysRow>(new { hallCode, sinceUtc }, cancel);

    /// <summary>Starts of the calls that were scored, or scored again, since then.</summary>
    public Task<IReadOnlyList<DateTime>> ScoredCalls(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<DateTime>(new { hallCode, sinceUtc }, cancel);

    /// <summary>Lines with calls since a day, none of whose people is rostered on the day though they are on other days: not due.</summary>
    public Task<IReadOnlyList<string>> LinesOffDuty(string hallCode, DateOnly day, DateOnly sinceDay, DateTime sinceUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, day, sinceDay, sinceUtc, untilUtc }, cancel);

    public Task<IReadOnlyList<SourceCountRow>> CallCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Calls that name a recording, and those whose recording is there; source <c>recordings</c>.</summary>
    public Task<IReadOnlyList<SourceCountRow>> RecordingCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Answered calls, and those with a transcript; source <c>transcripts</c>.</summary>
    public Task<IReadOnlyList<SourceCountRow>> TranscriptCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    public Task<IReadOnlyList<SourceCountRow>> CameraCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    public Task<IReadOnlyList<SourceCountRow>> CommentCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    public Task<IReadOnlyList<SourceCountRow>> ReviewCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    public Task<IReadOnlyList<SourceCountRow>> TicketCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Posts of the hall, and those with a shift on the day; source <c>roster</c>.</summary>
    public Task<IReadOnlyList<SourceCountRow>> RosterCounts(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, day }, cancel);

    /// <summary>Answered calls of a day without a transcript, in order; at most so many.</summary>
    public Task<IReadOnlyList<SourceGapRow>> MissingTranscripts(string hallCode, DateTime fromUtc, DateTime untilUtc, int most, CancellationToken cancel = default) =>
        Rows<SourceGapRow>(new { hallCode, fromUtc, untilUtc, most }, cancel);

    /// <summary>Calls of a day whose recording has not come.</summary>
    public Task<IReadOnlyList<SourceGapRow>> MissingRecordings(string hallCode, DateTime fromUtc, DateTime untilUtc, int most, CancellationToken cancel = default) =>
        Rows<SourceGapRow>(new { hallCode, fromUtc, untilUtc, most }, cancel);

    /// <summary>Posts without a shift on the day.</summary>
    public Task<IReadOnlyList<SourceGapRow>> MissingRosters(string hallCode, DateOnly day, int most, CancellationToken cancel = default) =>
        Rows<SourceGapRow>(new { hallCode, day, most }, cancel);

    /// <summary>Rows refused by feed: of files about this day alone, and of files about no day that arrived within the night after it.</summary>
    public Task<IReadOnlyList<SourceCountRow>> RefusedCounts(string hallCode, DateOnly day, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<SourceCountRow>(new { hallCode, day, fromUtc, untilUtc }, cancel);

    /// <summary>What is kept of the days from one on, by day and source.</summary>
    public Task<IReadOnlyList<ArrivalRow>> Arrivals(string hallCode, DateOnly fromDay, DateOnly untilDay, CancellationToken cancel = default) =>
        Rows<ArrivalRow>(new { hallCode, fromDay, untilDay }, cancel);

    public Task<int> RemoveArrivals(string hallCode, DateOnly day, CancellationToken cancel = default) => Execute(new { hallCode, day }, cancel);

    public Task<int> AddArrival(IReadOnlyList<ArrivalRow> arrivals, CancellationToken cancel = default) => Execute(arrivals, cancel);

    /// <summary>What the hall's own calendar says of a day; null where it says nothing.</summary>
    public Task<bool?> IsWorkday(string hallCode, DateOnly day, CancellationToken cancel = default) => Value<bool?>(new { hallCode, day }, cancel);
}
