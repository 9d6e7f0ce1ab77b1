using Supervision.Sql.Bulk;

namespace Supervision.Sql.Calls;

public sealed partial class CallQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the calls feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeCalls(IReadOnlyList<CallRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "calls", row => row.CallId, cancel);
}
