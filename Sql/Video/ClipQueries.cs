using Supervision.Sql.Bulk;

namespace Supervision.Sql.Video;

public sealed partial class ClipQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the video feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeClips(IReadOnlyList<ClipRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "video", row => row.ClipId, cancel);
}
