using Supervision.Sql.Calls;

namespace Supervision.Sql.Presence.Patterns;

public sealed partial class PatternQueries(Database database) : Queries(database)
{
    /// <summary>Observed duty of the hall dates from first to last, one span at a time.</summary>
    public IAsyncEnumerable<PresenceSpanRow> ObservedSpans(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Stream<PresenceSpanRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Calls that somebody answered, from an instant on, one at a time.</summary>
    public IAsyncEnumerable<CallRow> AnsweredCalls(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Stream<CallRow>(new { hallCode, sinceUtc }, cancel);

    /// <summary>Call sessions with a forbidden phrase that nobody has dismissed.</summary>
    public Task<IReadOnlyList<string>> SessionsWithPhrase(string hallCode, DateOnly sinceDay, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, sinceDay }, cancel);

    /// <summary>Cases with a person and a matter accepted from an instant on.</summary>
    public Task<IReadOnlyList<AcceptedCaseRow>> AcceptedCases(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<AcceptedCaseRow>(new { hallCode, sinceUtc }, cancel);

    /// <summary>What the last night showed, the surest first.</summary>
    public Task<IReadOnlyList<PatternRow>> Patterns(string hallCode, CancellationToken cancel = default) => Rows<PatternRow>(new { hallCode }, cancel);

    public Task<int> ClearPatterns(string hallCode, CancellationToken cancel = default) => Execute(new { hallCode }, cancel);

    public Task<int> AddPattern(IReadOnlyList<PatternRow> patterns, CancellationToken cancel = default) => Execute(patterns, cancel);
}
