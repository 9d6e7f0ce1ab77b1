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

    public Task<int> AddPhoto(InspectionPhotoRow photo, CancellationToken cancel = default) => Execute(photo, cancel);

    /// <summary>The photos of one inspection, in the order in which they were added.</summary>
    public Task<IReadOnlyList<InspectionPhotoRow>> PhotosOf(string hallCode, string inspectionId, CancellationToken cancel = default) =>
        Rows<InspectionPhotoRow>(new { hallCode, inspectionId }, cancel);

    /// <summary>Where this photo is evidence in the hall.</summary>
    public Task<IReadOnlyList<InspectedPhotoRow>> PhotoInEvidence(string hallCode, string photoHash, CancellationToken cancel = default) =>
        Rows<InspectedPhotoRow>(new { hallCode, photoHash }, cancel);

    /// <summary>The latest inspections with the number of their photos and their session.</summary>
    /// <param name="count">At most so many.</param>
    public Task<IReadOnlyList<InspectionLine>> LatestInspections(string hallCode, int count, CancellationToken cancel = default) =>
        Rows<InspectionLine>(new { hallCode, count }, cancel);

    public Task<InspectionRow?> Inspection(string hallCode, string inspectionId, CancellationToken cancel = default) =>
        Row<InspectionRow>(new { hallCode, inspectionId }, cancel);
}
