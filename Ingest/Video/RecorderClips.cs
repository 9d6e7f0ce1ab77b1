using System.Globalization;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Video.Indexes;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Video;

/// <summary>Turns the index of a recorder into rows of the clip feed.</summary>
public static class RecorderClips
{
    /// <summary>Rows to merge and what was refused. Recorded time becomes no row: it proves neither presence nor an empty post.</summary>
    /// <remarks>Only where the camera detects persons does recorded time without one become <c>absent</c>.</remarks>
    /// <param name="indexes">All indexes of one delivery: a person in one file explains recorded time in another.</param>
    /// <param name="cameras">The hall's cameras.csv.</param>
    /// <param name="context">Hall, batch, zone and known posts.</param>
    public static (IReadOnlyList<ClipRow> Rows, IReadOnlyList<Rejected> Rejected) Rows(IEnumerable<VideoIndex> indexes, CameraMap cameras, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var all = indexes.ToList();
        var notes = all.SelectMany(index => index.Notes).Select(note => new Refusal("index-note", note));
        var mapped = all.Select(index => VideoRows.Map(index, cameras, context.Zone, context.NowUtc)).ToList();
        var clips = mapped.SelectMany(one => one.Clips).ToList();
        var rejected = mapped.SelectMany(one => one.Refusals).Concat(notes).Select(refusal => refusal.ToRejected()).ToList();
        var rows = new Dictionary<string, ClipRow>();
        foreach (var clip in clips.Where(clip => clip.Kind == "present").Concat(SeenEmpty.Of(clips, cameras)))
        {
            if (context.Posts is null || context.Posts.Contains(clip.PostCode))
                rows[ClipFeed.IdOf(clip.Camera, clip.PostCode, clip.StartsAtUtc, clip.EndsAtUtc, clip.Kind, staffNo: null)] = Row(clip, context);
            else
                rejected.Add(new Refusal("unknown-camera", $"cameras.csv names post '{clip.PostCode}', which posts.csv does not have") { Line = clip.Line, Value = clip.PostCode }.ToRejected());
        }

        return (rows.Values.ToList(), rejected);
    }

    private static ClipRow Row(MappedClip clip, FeedContext context)
    {
        var id = ClipFeed.IdOf(clip.Camera, clip.PostCode, clip.StartsAtUtc, clip.EndsAtUtc, clip.Kind, staffNo: null);
        return new ClipRow
        {
            HallCode = context.HallCode,
            BatchId = context.BatchId,
            LineNumber = clip.Line ?? 1,
            ContentHash = RowValues.IdentityOf(id, clip.Persons?.ToString(CultureInfo.InvariantCulture), clip.Confidence?.ToString("R", CultureInfo.InvariantCulture), clip.FileLocator),
            ClipId = id,
            Camera = clip.Camera,
            PostCode = clip.PostCode,
            StartsAtUtc = clip.StartsAtUtc,
            EndsAtUtc = clip.EndsAtUtc,
            Kind = clip.Kind,
            Persons = clip.Persons,
            FileLocator = clip.FileLocator,
            Confidence = clip.Confidence,
        };
    }
}
