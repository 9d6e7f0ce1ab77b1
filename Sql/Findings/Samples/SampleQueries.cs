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
}
