using Supervision.Ingest.Media;
using Supervision.Ingest.Video;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Video;

namespace Supervision.Dashboard.Findings.Bench.Evidence;

/// <summary>One row of the video index beside a session.</summary>
/// <param name="PosterHash">Content hash of the clip's file where it arrived and has a picture.</param>
public sealed record ClipView(ClipRow Clip, string? PosterHash)
{
    // Enough for ten minutes on each side at the usual length of a clip.
    private const int Most = 24;

    // Index rows are listed by their start; a recorder's files are rarely longer than half an hour.
    private static readonly TimeSpan LongestClip = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(5);

    /// <summary>The clips of a post that touch the session or the five minutes around it.</summary>
    internal static async Task<IReadOnlyList<ClipView>> Read(Database database, MediaArchive archive, SessionRow session, string postCode, CancellationToken cancel)
    {
        var (from, to) = (session.StartsAtUtc - Around, session.EndsAtUtc + Around);
        // Four times as many as are shown: those that ended before the span are sorted out only below.
        var clips = await new EvidenceQueries(database).ClipsOfPost(session.HallCode, postCode, from - LongestClip, to, Most * 4, cancel);
        var views = new List<ClipView>();
        foreach (var clip in clips.Where(clip => clip.EndsAtUtc > from).TakeLast(Most))
        {
            var media = clip.FileLocator is { Length: > 0 } locator
                ? await new FootageQueries(database).MediaOfFootage(session.HallCode, FootageKey.Of(locator), cancel)
                : null;
            views.Add(new ClipView(clip, media is not null && File.Exists(archive.PosterPathOf(media.MediaHash)) ? media.MediaHash : null));
        }
        return views;
    }
}
