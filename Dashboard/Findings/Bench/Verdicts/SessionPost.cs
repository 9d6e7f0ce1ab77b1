using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Bench.Verdicts;

/// <summary>What every form of a session page begins with.</summary>
/// <param name="Next">The session to go on to; null where the queue ends.</param>
/// <param name="Here">The session's own page, in the queue that it was opened from.</param>
internal sealed record SessionPost(SessionRow Row, string? Next, string Here)
{
    /// <summary>Null where the hall has no such session.</summary>
    internal static async Task<SessionPost?> Of(Database database, Visit visit, string session, CancellationToken cancel) =>
        await new FindingQueries(database).Session(visit.Hall.HallCode, session, cancel) is { } row
            // The next one is taken before the judgement, while the session still has its place in the queue.
            ? new SessionPost(row, await NextSession.Href(database, visit, row, cancel), QueueAddress.Carry(visit.At($"sessions/{session}"), visit.Query))
            : null;
}
