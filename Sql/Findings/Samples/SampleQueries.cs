using Supervision.Sql.Calls;
using Supervision.Sql.Findings.Verdicts;

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

    /// <summary>Judged blind samples of hall days, misses first; both days and both row numbers included. Those that wait stay unnamed.</summary>
    public Task<IReadOnlyList<SampleLine>> DecidedSamples(string hallCode, DateOnly firstDay, DateOnly lastDay, int firstRow, int lastRow, CancellationToken cancel = default) =>
        Rows<SampleLine>(new { hallCode, firstDay, lastDay, firstRow, lastRow }, cancel);

    /// <summary>Of calls that officers read before seeing the findings and in which a breach was confirmed: how many there are, and in how many the reader had found nothing.</summary>
    public Task<SampleCount?> OfficerMisses(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) => Row<SampleCount>(new { hallCode, sinceUtc }, cancel);
}
