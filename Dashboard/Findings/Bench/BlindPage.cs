using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>Whether a session's page keeps its findings back until the officer has said what is in the call.</summary>
internal static class BlindPage
{
    // Who narrows the queue by rule, severity or standing has seen in the list that the call is flagged: nothing is left to keep back.
    internal static async Task<bool> IsOn(Visit visit, Database database, TimeProvider time, SessionRow session, bool isFlagged, bool isJudged, CancellationToken cancel) =>
        visit.Has(Roles.Officer) && !(isFlagged && QueueAddress.Read(visit.Hall.HallCode, visit.Query).Filter.AsksFindings)
        && await new ReadFirst(database, time).IsDue(session, isFlagged, isJudged, visit.AccountId, cancel);
}
