using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>What an officer opens after this session: the next one of the same filtered queue that is not barred by the own unit.</summary>
internal static class NextSession
{
    // Looked through for one that the officer may judge; beyond it the queue page is the better place.
    private const int Ahead = 40;

    internal static async Task<string?> Href(Database database, Visit visit, SessionRow session, CancellationToken cancel)
    {
        var here = QueueAddress.Read(visit.Hall.HallCode, visit.Query);
        // A decided session has left the queue, so its place in it is gone: the first one is next.
        var after = session.State == here.Filter.State ? new QueueKey(session.Priority, session.StartsAtUtc, session.SessionId) : null;
        var page = QueueSession.Of(await (here with { After = after }).Page(database, Ahead, cancel));
        var next = page.FirstOrDefault(other => other.Head.SessionId != session.SessionId && !IsOwn(visit, other.Head));
        return next is null ? null : QueueAddress.Carry(visit.At($"sessions/{next.Head.SessionId}"), visit.Query);
    }

    private static bool IsOwn(Visit visit, QueueLine line) =>
        (visit.StaffNo is { } own && own == line.StaffNo) || (visit.Department is { Length: > 0 } unit && unit == line.Department);
}
