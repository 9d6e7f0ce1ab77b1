using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>What an officer opens after this session: the next one of the same filtered queue that is not barred by the own unit.</summary>
internal static class NextSession
{
    // Looked through for one that the officer may judge; beyond them the queue page is the better place. The first few nearly always hold one.
    private static readonly int[] Ahead = [3, 40];

    internal static async Task<string?> Href(Database database, Visit visit, SessionRow session, CancellationToken cancel)
    {
        var here = QueueAddress.Read(visit.Hall.HallCode, visit.Query);
        // A decided session has left the queue, so its place in it is gone: the first one is next.
        var after = session.State == here.Filter.State ? new QueueKey(session.Priority, session.StartsAtUtc, session.SessionId) : null;
        foreach (var sessions in Ahead)
        {
            var page = QueueSession.Of(await (here with { After = after }).Page(database, sessions, cancel));
            // The own unit's sessions are barred (an officer does not judge colleagues), so leading there would lead nowhere.
            if (page.FirstOrDefault(other => other.Head.SessionId != session.SessionId && !IsOwn(visit, other.Head)) is { } next)
                return QueueAddress.Carry(visit.At($"sessions/{next.Head.SessionId}"), visit.Query);
            // The queue ends here: looking further ahead would read the same page again.
            if (page.Count < sessions)
                break;
        }
        return null;
    }

    private static bool IsOwn(Visit visit, QueueLine line) =>
        (visit.StaffNo is { } own && own == line.StaffNo) || (visit.Department is { Length: > 0 } unit && unit == line.Department);
}
