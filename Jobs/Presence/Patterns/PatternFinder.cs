namespace Supervision.Jobs.Presence.Patterns;

/// <summary>All patterns of a hall over some weeks, with false discoveries controlled over everything tested together.</summary>
public static class PatternFinder
{
    public const string ByPerson = "person-absence";

    public static IReadOnlyList<Pattern> Find(PatternEvidence evidence)
    {
        var tested = new List<Pattern>(RecurrenceTest.Candidates(evidence.Posts.Cells()));
        tested.AddRange(RecurrenceTest.Candidates(evidence.People.Cells(), ByPerson));
        foreach (var (source, cells) in evidence.Phrases)
            tested.AddRange(RecurrenceTest.Candidates(cells, source));
        var people = evidence.People.Days();
        tested.AddRange(Drifts(evidence.Posts.Days(), "absence"));
        tested.AddRange(Drifts(people, ByPerson));
        tested.AddRange(Drifts(evidence.PhraseDays, PhraseCells.ByHour));
        tested.AddRange(people.Where(person => evidence.PhraseDays.ContainsKey(person.Key))
            .Select(person => MixTest.Candidate(person.Key, person.Value, evidence.PhraseDays[person.Key])).OfType<Pattern>());
        return [.. FalseDiscovery.Select(tested).Where(pattern => pattern.Hits >= RecurrenceTest.LeastHits)];
    }

    private static IEnumerable<Pattern> Drifts(IReadOnlyDictionary<string, IReadOnlyList<(DateOnly, bool)>> units, string source) =>
        units.Select(unit => DriftTest.Candidate(unit.Key, unit.Value)).OfType<Pattern>().Select(pattern => pattern with { Source = source });
}

/// <summary>What is known of some weeks.</summary>
/// <param name="Posts">Presence by post.</param>
/// <param name="People">Presence by person, where nobody else was rostered.</param>
/// <param name="Phrases">Calls with a forbidden phrase by person, by what the cells are: hour, queue length, matter.</param>
/// <param name="PhraseDays">Per person the days with calls, bad where one held a phrase.</param>
public sealed record PatternEvidence(
    GapCells Posts, GapCells People, IReadOnlyDictionary<string, IReadOnlyCollection<PatternCell>> Phrases,
    IReadOnlyDictionary<string, IReadOnlyList<(DateOnly Day, bool IsBad)>> PhraseDays);
