using Supervision.Dashboard.Accounts;
using Supervision.Sql;
using Supervision.Sql.Findings.Evidence;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>Who else has a session open: each officer's look is noted for a few minutes.</summary>
internal static class Company
{
    // Longer than hearing one call through, short enough that an abandoned page soon stops being shown.
    private static readonly TimeSpan Stay = TimeSpan.FromMinutes(3);

    /// <summary>Notes the reader's look and returns the names of the others.</summary>
    internal static async Task<IReadOnlyList<string>> Enter(Database database, Visit visit, string sessionId, CancellationToken cancel)
    {
        var evidence = new EvidenceQueries(database);
        var prefix = $"look|{visit.Hall.HallCode}|{sessionId}|";
        await evidence.Look(prefix + visit.AccountId, visit.DisplayName, visit.NowUtc + Stay, cancel);
        // '~' lies behind every sign of an account: a range of the key, which LIKE with its wildcards would not be.
        var all = await evidence.Lookers(prefix, prefix + '~', visit.NowUtc, cancel);
        return all.Where(name => name != visit.DisplayName).ToList();
    }
}
