using Supervision.Sql.Bulk;

namespace Supervision.Sql.Inspections;

public sealed partial class InspectionQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the inspections feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeInspections(IReadOnlyList<InspectionRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "inspections", row => row.InspectionId, cancel);
}
