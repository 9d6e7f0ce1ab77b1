namespace Supervision.Sql.Operations;

public sealed partial class OperationsQueries(Database database) : Queries(database)
{
    /// <summary>Keeps the earlier content of corrected rows; a revision already kept stays as it is.</summary>
    public Task<int> AddRevision(IReadOnlyList<RevisionRow> revisions, CancellationToken cancel = default) => Execute(revisions, cancel);
}
