namespace Supervision.Sql.Comments;

/// <summary>Comments and reviews by what their words say.</summary>
public sealed class OpinionQueries(Database database) : Queries(database)
{
    /// <summary>Up to so many comments and rated reviews not read under this version, or corrected since.</summary>
    public Task<IReadOnlyList<OpinionDueRow>> OpinionsDue(string hallCode, string readUnder, int count, CancellationToken cancel = default) =>
        Rows<OpinionDueRow>(new { hallCode, readUnder, count }, cancel);

    public Task<int> SaveReading(IReadOnlyList<OpinionReadingRow> readings, CancellationToken cancel = default) => Execute(readings, cancel);

    /// <summary>Newest first, from before a key on.</summary>
    public Task<IReadOnlyList<OpinionLine>> Opinions(string hallCode, string kind, OpinionFilter filter, DateTime beforeUtc, string beforeKey, int count, CancellationToken cancel = default) =>
        Rows<OpinionLine>(new
        {
            hallCode, kind, sentiment = filter.Sentiment, aspect = filter.Aspect, urgency = filter.Urgency, isPraise = filter.IsPraise, level = filter.Level, beforeUtc, beforeKey, count,
        }, cancel);

    /// <summary>The figures above the list, unfiltered.</summary>
    public Task<OpinionCounts?> Counts(string hallCode, string kind, CancellationToken cancel = default) => Row<OpinionCounts>(new { hallCode, kind }, cancel);

    /// <summary>Who was on the roster of a post in a span.</summary>
    public Task<IReadOnlyList<string>> OnShift(string hallCode, string postCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, postCode, fromUtc, untilUtc }, cancel);
}
