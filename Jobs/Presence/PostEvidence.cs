using Supervision.Jobs.Presence.HeadCounts;

namespace Supervision.Jobs.Presence;

/// <summary>What the video index proves about one post at every second; what is in neither set is unobserved.</summary>
public sealed class PostEvidence
{
    public static readonly PostEvidence None = new(IntervalSet.Empty, IntervalSet.Empty, new Dictionary<string, IntervalSet>());

    /// <summary>A shorter run of presence between two seen-empty stretches is a flicker of the detector.</summary>
    private const int ShortestPresenceMilliseconds = 5_000;

    private readonly IReadOnlyDictionary<string, IntervalSet> _sightings;

    private PostEvidence(IntervalSet present, IntervalSet seenEmpty, IReadOnlyDictionary<string, IntervalSet> sightings) =>
        (Present, SeenEmpty, _sightings) = (present, seenEmpty, sightings);

    public IntervalSet Present { get; }

    /// <summary>Nobody there and a camera that was not offline saw it.</summary>
    public IntervalSet SeenEmpty { get; }

    /// <summary>How many people the index counts; none where it carries no numbers.</summary>
    public CountedHeads Heads { get; private init; } = CountedHeads.None;

    /// <param name="present">Union of all presence, whoever it is.</param>
    /// <param name="seenEmpty">Per camera absent or sign without its own offline time; may overlap presence.</param>
    /// <param name="sightings">Presence that the index gives a staff number.</param>
    /// <param name="heads">Counts of the same rows; null without any.</param>
    public static PostEvidence Of(IntervalSet present, IntervalSet seenEmpty, IReadOnlyDictionary<string, IntervalSet> sightings, CountedHeads? heads = null)
    {
        var empty = seenEmpty.Except(present);
        var flickers = IntervalSet.Of(present.Where(run => run.Milliseconds < ShortestPresenceMilliseconds && IsBetweenEmpty(run, empty)));
        return new PostEvidence(present.Except(flickers), empty.Or(flickers), sightings) { Heads = heads ?? CountedHeads.None };
    }

    /// <summary>Who of these people the index names at that second.</summary>
    public IEnumerable<string> NamedAt(long second, IEnumerable<string> staffNos) =>
        staffNos.Where(staffNo => _sightings.TryGetValue(staffNo, out var seen) && seen.Contains(second));

    /// <summary>Who of these people the index names at any second of the span.</summary>
    public IEnumerable<string> NamedDuring(Interval span, IEnumerable<string> staffNos) =>
        staffNos.Where(staffNo => _sightings.TryGetValue(staffNo, out var seen) && seen.Slice(span.Start, span.End).Count > 0);

    private static bool IsBetweenEmpty(Interval run, IntervalSet empty) =>
        empty.Contains(run.Start - 1) && empty.Contains(run.End);
}
