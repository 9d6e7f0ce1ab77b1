namespace Supervision.Sql.Rulebook.Replays;

/// <summary>Replays of changes and what they found; nothing here touches a finding or a verdict.</summary>
public sealed class ReplayQueries(Database database) : Queries(database)
{
    /// <summary>Newest first, at most so many.</summary>
    public Task<IReadOnlyList<ReplayRow>> Replays(string hallCode, int count, CancellationToken cancel = default) =>
        Rows<ReplayRow>(new { hallCode, count }, cancel);

    /// <summary>Those not done yet, in the order in which they were asked for.</summary>
    public Task<IReadOnlyList<ReplayRow>> OpenReplays(string hallCode, CancellationToken cancel = default) =>
        Rows<ReplayRow>(new { hallCode }, cancel);

    public Task<ReplayRow?> Replay(string hallCode, string replayId, CancellationToken cancel = default) =>
        Row<ReplayRow>(new { hallCode, replayId }, cancel);

    /// <summary>Adds it; one that was asked for before stays as it is.</summary>
    public Task<int> AddReplay(ReplayRow replay, CancellationToken cancel = default) => Execute(replay, cancel);

    /// <summary>Brings the row to these values where its cursor is still the expected one; 0 where another process moved it.</summary>
    public Task<int> MoveReplay(ReplayRow replay, string expectedCursor, CancellationToken cancel = default) => Execute(new
    {
        replay.HallCode, replay.ReplayId, replay.FinishedAtUtc, replay.State, replay.Basis, replay.CursorCallId, replay.Calls, replay.DoneCalls, replay.FlagsBefore, replay.FlagsAfter,
        replay.Gained, replay.Lost, replay.Changed, replay.UpheldBefore, replay.UpheldAfter, replay.RejectedBefore, replay.RejectedAfter, replay.Contradicted, expectedCursor,
    }, cancel);

    public Task<int> AddChange(IReadOnlyList<ReplayChangeRow> changes, CancellationToken cancel = default) => Execute(changes, cancel);

    public Task<int> RemoveChanges(string hallCode, string replayId, CancellationToken cancel = default) => Execute(new { hallCode, replayId }, cancel);

    /// <summary>By number, from after a number on.</summary>
    /// <param name="kind">gained, lost, changed, contradicted, or null for all.</param>
    public Task<IReadOnlyList<ReplayChangeRow>> Changes(string hallCode, string replayId, string? kind, int afterNo, int count, CancellationToken cancel = default) =>
        Rows<ReplayChangeRow>(new { hallCode, replayId, kind, afterNo, count }, cancel);

    public Task<long> CountCalls(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Value<long>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>The next calls of a span in the order of their ids.</summary>
    public Task<IReadOnlyList<string>> NextCalls(string hallCode, DateTime fromUtc, DateTime untilUtc, string afterCallId, int count, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, fromUtc, untilUtc, afterCallId, count }, cancel);

    /// <summary>Decided findings of a session that a machine made, with the last verdict.</summary>
    public Task<IReadOnlyList<DecidedFindingRow>> DecidedFindings(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Rows<DecidedFindingRow>(new { hallCode, sessionId }, cancel);
}
