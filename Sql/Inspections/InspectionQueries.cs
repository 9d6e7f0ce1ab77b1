using Supervision.Sql.Bulk;

namespace Supervision.Sql.Inspections;

public sealed partial class InspectionQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the inspections feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeInspections(IReadOnlyList<InspectionRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "inspections", row => row.InspectionId, cancel);

    /// <summary>Up to so many rows that no stage has looked at under these rules, or that were corrected since.</summary>
    public Task<IReadOnlyList<InspectionRow>> InspectionsDue(string hallCode, string scoredUnder, int count, CancellationToken cancel = default) =>
        Rows<InspectionRow>(new { hallCode, scoredUnder, count }, cancel);
}
