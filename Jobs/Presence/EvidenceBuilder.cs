using Supervision.Jobs.Presence.HeadCounts;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Presence;

/// <summary>Gathers clips one at a time, in any order and any number of times, into the evidence of each post.</summary>
public sealed class EvidenceBuilder
{
    private readonly Dictionary<string, PostClips> _posts = [];

    public static IReadOnlyDictionary<string, PostEvidence> Of(IEnumerable<ClipRow> clips)
    {
        var builder = new EvidenceBuilder();
        foreach (var clip in clips)
            builder.Add(clip);
        return builder.Build();
    }

    /// <exception cref="ArgumentOutOfRangeException">A kind that the feed does not have.</exception>
    public void Add(ClipRow clip)
    {
        if (!_posts.TryGetValue(clip.PostCode, out var post))
            _posts[clip.PostCode] = post = new PostClips();
        var interval = Interval.Between(clip.StartsAtUtc, clip.EndsAtUtc);
        switch (clip.Kind)
        {
            case "present":
                // Whoever it is, also a person of another post: the question is whether the counter is empty.
                post.Present.Add(interval);
                post.Heads.Add(clip.Camera, interval, clip.Persons);
                // The name serves only to say who left; presence itself needs none.
                if (clip.StaffNo is not null)
                    List(post.Sightings, clip.StaffNo).Add(interval);
                break;
            // A sign does not excuse: S1 二.6 asks for the sign and the report, and the report is a leave row.
            case "absent" or "sign":
                List(post.Empty, clip.Camera).Add(interval);
                break;
            case "offline":
                // By camera, so that one that went dark does not blind another that saw the post.
                List(post.Offline, clip.Camera).Add(interval);
                break;
            case "recorded":
                // That a camera ran proves neither presence nor an empty post; what it does prove is resolved before.
                break;
            default:
                // Passing over an unknown kind would turn evidence into unobserved time without a word.
                throw new ArgumentOutOfRangeException(nameof(clip), clip.Kind, "A clip is present, absent, sign, offline or recorded.");
        }
    }

    public IReadOnlyDictionary<string, PostEvidence> Build() =>
        _posts.ToDictionary(pair => pair.Key, pair => pair.Value.Build());

    private static List<Interval> List(Dictionary<string, List<Interval>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private sealed class PostClips
    {
        public List<Interval> Present { get; } = [];

        public Dictionary<string, List<Interval>> Sightings { get; } = [];

        /// <summary>Absent and sign by camera: one camera offline does not blind another.</summary>
        public Dictionary<string, List<Interval>> Empty { get; } = [];

        public Dictionary<string, List<Interval>> Offline { get; } = [];

        public CountedHeads.Builder Heads { get; } = new();

        public PostEvidence Build()
        {
            var sightings = Sightings.ToDictionary(pair => pair.Key, pair => IntervalSet.Of(pair.Value));
            return PostEvidence.Of(IntervalSet.Of(Present), IntervalSet.Of(Empty.SelectMany(pair => SeenBy(pair.Key, pair.Value))), sightings, Heads.Build(sightings.Values));
        }

        private IntervalSet SeenBy(string camera, List<Interval> empty) =>
            Offline.TryGetValue(camera, out var offline) ? IntervalSet.Of(empty).Except(IntervalSet.Of(offline)) : IntervalSet.Of(empty);
    }
}
