namespace Supervision.Jobs.Presence.HeadCounts;

/// <summary>How many people the index counts at one post (<c>persons</c>), as bounds that each favour the people concerned.</summary>
public sealed class CountedHeads
{
    public static readonly CountedHeads None = new([], [], []);

    private readonly Dictionary<string, List<(Interval Span, int Persons)>> _cameras;

    private CountedHeads(Dictionary<string, List<(Interval Span, int Persons)>> cameras, IReadOnlyCollection<IntervalSet> named, IEnumerable<Interval> uncounted)
    {
        (_cameras, Named, Uncounted) = (cameras, named, IntervalSet.Of(uncounted));
        Most = cameras.Values.SelectMany(rows => rows).Select(row => row.Persons).DefaultIfEmpty(0).Max();
    }

    /// <summary>The greatest number counted at any second.</summary>
    public int Most { get; }

    /// <summary>Presence without a number: it proves somebody, not how many.</summary>
    public IntervalSet Uncounted { get; }

    /// <summary>Per person that the index names, when.</summary>
    public IReadOnlyCollection<IntervalSet> Named { get; }

    /// <summary>Proven: one camera alone counts at least so many.</summary>
    public IntervalSet AtLeast(int persons) =>
        IntervalSet.Of(_cameras.Values.SelectMany(rows => rows).Where(row => row.Persons >= persons).Select(row => row.Span));

    /// <summary>Possible: cameras may see different people, so their counts add up, and so do people who are named.</summary>
    public IntervalSet Possibly(int persons) => Tally.AtLeast(persons, _cameras.Values.Select(Source)).Or(Tally.AtLeast(persons, Named.Select(Tally.One)));

    private static Func<int, IntervalSet> Source(List<(Interval Span, int Persons)> rows) =>
        number => IntervalSet.Of(rows.Where(row => row.Persons >= number).Select(row => row.Span));

    /// <summary>Gathers the presence rows of one post in any order.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, List<(Interval Span, int Persons)>> _cameras = [];
        private readonly List<Interval> _uncounted = [];

        public void Add(string camera, Interval span, int? persons)
        {
            // "present" with nobody counted contradicts itself: the number says nothing.
            if (persons is not > 0)
                _uncounted.Add(span);
            else if (_cameras.TryGetValue(camera, out var rows))
                rows.Add((span, persons.Value));
            else
                _cameras[camera] = [(span, persons.Value)];
        }

        public CountedHeads Build(IReadOnlyCollection<IntervalSet> named) =>
            _cameras.Count == 0 ? None : new CountedHeads(_cameras, named, _uncounted);
    }
}
