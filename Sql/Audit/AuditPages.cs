namespace Supervision.Sql.Audit;

/// <summary>The audit page: what concerns one hall, and what its accounts did that concerns no hall.</summary>
public sealed class AuditPages(Database database) : Queries(database)
{
    /// <summary>Entries, newest first, from behind a number on.</summary>
    /// <param name="action">Null: every action.</param>
    /// <param name="accountId">Null: everyone.</param>
    /// <param name="subjectKey">Null: every subject.</param>
    public Task<IReadOnlyList<AuditEntryRow>> EntriesOfHall(string hallCode, string? action, string? accountId, string? subjectKey, DateTime fromUtc, DateTime toUtc, long beforeNo, int pageSize, CancellationToken cancel = default) =>
        Rows<AuditEntryRow>(new { hallCode, action, accountId, subjectKey, fromUtc, toUtc, beforeNo, pageSize }, cancel);
}
