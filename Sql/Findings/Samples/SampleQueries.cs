using Supervision.Sql.Calls;

namespace Supervision.Sql.Findings.Samples;

/// <summary>What blind samples are drawn from.</summary>
public sealed class SampleQueries(Database database) : Queries(database)
{
    /// <summary>The start of the newest transcribed call before an instant; null where there is none.</summary>
    public Task<DateTime?> NewestScoredCall(string hallCode, DateTime beforeUtc, CancellationToken cancel = default) =>
        Value<DateTime?>(new { hallCode, beforeUtc }, cancel);

    /// <summary>Calls of a span in which staff spoke and the night has listened.</summary>
    public Task<IReadOnlyList<CallRow>> ScoredCalls(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<CallRow>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Call sessions of a hall day, with samples and withdrawn ones.</summary>
    public Task<IReadOnlyList<SessionRow>> CallSessionsOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<SessionRow>(new { hallCode, day }, cancel);

    /// <summary>What an officer said about a call before seeing its findings; null where the officer has not.</summary>
    public Task<BlindReadingRow?> BlindReading(string hallCode, string sessionId, string accountId, CancellationToken cancel = default) =>
        Row<BlindReadingRow>(new { hallCode, sessionId, accountId }, cancel);

    /// <summary>Keeps an officer's first answer; a later one changes nothing.</summary>
    /// <returns>1, or 0 where the officer had answered.</returns>
    public Task<int> AddBlindReading(BlindReadingRow reading, CancellationToken cancel = default) => Execute(reading, cancel);
}
