namespace Supervision.Sql.Audit;

public sealed partial class AuditQueries(Database database) : Queries(database)
{
    /// <summary>Lets one writer at a time extend the chain until the transaction ends; SQLite's write lock does so already.</summary>
    public Task<int> LockChain(CancellationToken cancel = default) => Execute(cancel: cancel);

    /// <summary>The newest entry; null at the start of the chain.</summary>
    public Task<AuditEntryRow?> LastEntry(CancellationToken cancel = default) => Row<AuditEntryRow>(cancel: cancel);

    public Task<int> AddEntry(AuditEntryRow entry, CancellationToken cancel = default) => Execute(entry, cancel);

    /// <summary>Every entry from the first on, one at a time.</summary>
    public IAsyncEnumerable<AuditEntryRow> Chain(CancellationToken cancel = default) => Stream<AuditEntryRow>(cancel: cancel);
}
