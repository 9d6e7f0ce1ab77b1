namespace Supervision.Sql.Calls.Scores;

/// <summary>Which calls are due for scoring, and what scoring concluded.</summary>
public sealed class ScoreQueries(Database database) : Queries(database)
{
    /// <summary>
    /// Calls of a span that were never scored, or whose rules, model, record, transcript or sound are others than those scored.
    /// A missed call is due again while a call-back may still come in.
    /// </summary>
    public Task<IReadOnlyList<string>> DueCalls(string hallCode, string scoredUnder, DateTime fromUtc, DateTime untilUtc, DateTime missedSinceUtc, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, scoredUnder, fromUtc, untilUtc, missedSinceUtc }, cancel);

    /// <summary>Outgoing calls to a number after an instant.</summary>
    public Task<long> CallsBack(string hallCode, string caller, DateTime afterUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Value<long>(new { hallCode, caller, afterUtc, untilUtc }, cancel);

    /// <summary>Outgoing calls on record; none at all means that they are not imported.</summary>
    public Task<long> OutgoingCalls(string hallCode, CancellationToken cancel = default) => Value<long>(new { hallCode }, cancel);

    public Task<int> SaveScore(CallScoreRow score, CancellationToken cancel = default) => Execute(score, cancel);

    public Task<int> RemoveSuspects(string hallCode, string callId, CancellationToken cancel = default) => Execute(new { hallCode, callId }, cancel);

    public Task<int> AddSuspect(IReadOnlyList<SuspectHitRow> hits, CancellationToken cancel = default) => Execute(hits, cancel);
}
