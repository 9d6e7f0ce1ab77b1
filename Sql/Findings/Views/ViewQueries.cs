namespace Supervision.Sql.Findings.Views;

/// <summary>Named views of the queue.</summary>
public sealed class ViewQueries(Database database) : Queries(database)
{
    /// <summary>The own views and those that colleagues share, by name.</summary>
    public Task<IReadOnlyList<QueueViewRow>> ViewsFor(string hallCode, string accountId, CancellationToken cancel = default) =>
        Rows<QueueViewRow>(new { hallCode, accountId }, cancel);

    public Task<int> SaveView(QueueViewRow view, CancellationToken cancel = default) => Execute(view, cancel);

    public Task<int> RemoveView(string hallCode, string accountId, string name, CancellationToken cancel = default) =>
        Execute(new { hallCode, accountId, name }, cancel);
}
