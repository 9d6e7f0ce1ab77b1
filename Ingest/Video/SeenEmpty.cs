namespace Supervision.Ingest.Video;

/// <summary>Where a camera that reports every person recorded and saw nobody.</summary>
public static class SeenEmpty
{
    /// <summary>Recorded time less the time of persons, per camera and post, as <c>absent</c> rows; a gap in the recording stays unobserved.</summary>
    /// <remarks>A camera of which no person at all came proves nothing: its events may simply not have been delivered.</remarks>
    /// <param name="clips">Rows of all indexes of the period: a person in one file explains recorded time in another.</param>
    /// <param name="cameras">Only cameras that detect persons can prove that nobody was there.</param>
    public static IReadOnlyList<MappedClip> Of(IEnumerable<MappedClip> clips, CameraMap cameras)
    {
        ArgumentNullException.ThrowIfNull(cameras);
        var detecting = cameras.Mappings.Where(line => line.DetectsPersons)
            .Select(line => (line.Area is null ? line.Camera : $"{line.Camera}/{line.Area}", line.PostCode)).ToHashSet();
        return clips.GroupBy(clip => (clip.Camera, clip.PostCode))
            .Where(group => detecting.Contains(group.Key) && group.Any(clip => clip.Kind == "present"))
            .SelectMany(Empty).ToList();
    }

    private static IEnumerable<MappedClip> Empty(IEnumerable<MappedClip> ofOneCamera)
    {
        var rows = ofOneCamera.OrderBy(clip => clip.StartsAtUtc).ToList();
        var persons = rows.Where(clip => clip.Kind == "present").ToList();
        var coveredTo = DateTime.MinValue;
        foreach (var recorded in rows.Where(clip => clip.Kind == "recorded"))
        {
            var at = Later(recorded.StartsAtUtc, coveredTo);
            foreach (var person in persons.Where(person => person.EndsAtUtc > at && person.StartsAtUtc < recorded.EndsAtUtc))
            {
                if (person.StartsAtUtc > at)
                    yield return recorded with { Kind = "absent", StartsAtUtc = at, EndsAtUtc = person.StartsAtUtc };
                at = Later(at, person.EndsAtUtc);
            }

            if (at < recorded.EndsAtUtc)
                yield return recorded with { Kind = "absent", StartsAtUtc = at };
            coveredTo = Later(coveredTo, recorded.EndsAtUtc);
        }
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
