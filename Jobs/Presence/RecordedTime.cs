using Supervision.Jobs.Halls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Presence;

/// <summary>What recorded time proves once all files of a day are there: an empty post, or nothing.</summary>
public static class RecordedTime
{
    /// <summary>
    /// The clips with recorded time as <c>absent</c> where persons of its camera are reported, and without it elsewhere.
    /// The persons need not be cut out: presence goes before an empty post, in whatever order the files came.
    /// </summary>
    /// <remarks>A hall day on which the event source reported no person at all proves nothing: its events may not have been delivered.</remarks>
    /// <param name="clips">Whole hall days, all posts: a person at another post shows that the source was alive.</param>
    public static IReadOnlyList<ClipRow> Resolve(IReadOnlyList<ClipRow> clips, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(clips);
        if (clips.All(clip => clip.Kind != "recorded"))
            return clips;
        var alive = clips.Where(clip => clip.Kind == "present").SelectMany(clip => Names(clip.Camera), (clip, name) => (Clip: clip, Name: name))
            .SelectMany(person => Days(person.Clip, zone), (person, day) => (person.Name, day.Day)).ToHashSet();
        return clips.SelectMany(clip => clip.Kind != "recorded" ? [clip] : Pieces(clip, alive, zone)).ToList();
    }

    /// <summary>A person in one area of a picture is named camera/area.</summary>
    private static IEnumerable<string> Names(string camera) =>
        camera.LastIndexOf('/') is var slash and > 0 ? [camera, camera[..slash]] : [camera];

    private static IEnumerable<ClipRow> Pieces(ClipRow recorded, HashSet<(string Name, DateOnly Day)> alive, TimeZoneInfo zone) =>
        recorded.EventsFrom is not { } source
            ? []
            : Days(recorded, zone).Where(day => alive.Contains((source, day.Day)))
                .Select(day => recorded with { Kind = "absent", StartsAtUtc = day.StartsAtUtc, EndsAtUtc = day.EndsAtUtc });

    /// <summary>The parts of a clip by hall day.</summary>
    private static IEnumerable<(DateOnly Day, DateTime StartsAtUtc, DateTime EndsAtUtc)> Days(ClipRow clip, TimeZoneInfo zone)
    {
        for (var start = clip.StartsAtUtc; start < clip.EndsAtUtc;)
        {
            var day = HallClock.DateOf(start, zone);
            var midnight = HallClock.ToUtc(day.AddDays(1), TimeSpan.Zero, zone);
            var end = midnight < clip.EndsAtUtc ? midnight : clip.EndsAtUtc;
            yield return (day, start, end);
            start = end;
        }
    }
}
