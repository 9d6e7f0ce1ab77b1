using System.Globalization;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Ingest.Video.Indexes;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Video;

/// <summary>Turns the index of a recorder into rows of the clip feed.</summary>
public static class RecorderClips
{
    /// <summary>Rows to merge and what was refused. Recorded time keeps its kind: whether it shows an empty post is concluded later, from all files.</summary>
    /// <param name="index">One file of a recorder.</param>
    /// <param name="cameras">The hall's cameras.csv.</param>
    /// <param name="context">Hall, batch, zone and known posts.</param>
    public static (IReadOnlyList<ClipRow> Rows, IReadOnlyList<Rejected> Rejected) Rows(VideoIndex index, CameraMap cameras, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(context);
        var notes = index.Notes.Select(note => new Refusal("index-note", note));
        var mapped = VideoRows.Map(index, cameras, context.Zone, context.NowUtc);
        var rejected = mapped.Refusals.Concat(notes).Select(refusal => refusal.ToRejected()).ToList();
        var rows = new Dictionary<string, ClipRow>();
        foreach (var clip in mapped.Clips)
        {
            if (clip.Camera.Length > context.LongestKeyUnits || clip.EventsFrom?.Length > context.LongestKeyUnits)
                rejected.Add(new Rejected { Reason = RowReasons.TooWide(context.LongestKeyUnits), Line = clip.Line, Value = Escaped.Short(clip.Subject) });
            else if (context.Posts is null || context.Posts.Contains(clip.PostCode))
                // A recorder may list the same stretch on two pages: one clip.
                rows[ClipFeed.IdOf(clip.Camera, clip.PostCode, clip.StartsAtUtc, clip.EndsAtUtc, clip.Kind, staffNo: null)] = Row(clip, context);
            else
                rejected.Add(new Refusal("unknown-camera", $"cameras.csv names post '{clip.PostCode}', which posts.csv does not have") { Line = clip.Line, Value = clip.Subject }.ToRejected());
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
            ContentHash = RowValues.IdentityOf(id, clip.Persons?.ToString(CultureInfo.InvariantCulture), clip.Confidence?.ToString("R", CultureInfo.InvariantCulture), clip.FileLocator, clip.EventsFrom),
            ClipId = id,
            Camera = clip.Camera,
            PostCode = clip.PostCode,
            StartsAtUtc = clip.StartsAtUtc,
            EndsAtUtc = clip.EndsAtUtc,
            Kind = clip.Kind,
            Persons = clip.Persons,
            FileLocator = clip.FileLocator,
            Confidence = clip.Confidence,
            EventsFrom = clip.EventsFrom,
        };
    }
}
