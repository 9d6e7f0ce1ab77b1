namespace Supervision.Jobs.Presence.Patterns;

/// <summary>All patterns of a hall over some weeks, with false discoveries controlled over everything tested together.</summary>
public static class PatternFinder
{
    /// <param name="gaps">Presence by cells and days.</param>
    /// <param name="phrases">Calls with a forbidden phrase, by person and hour.</param>
    public static IReadOnlyList<Pattern> Find(GapCells gaps, IReadOnlyCollection<PatternCell> phrases)
    {
        var tested = new List<Pattern>(RecurrenceTest.Candidates(gaps.Cells()));
        tested.AddRange(RecurrenceTest.Candidates(phrases, "phrase"));
        tested.AddRange(gaps.Days().Select(unit => DriftTest.Candidate(unit.Key, unit.Value)).OfType<Pattern>());
        return [.. FalseDiscovery.Select(tested).Where(pattern => pattern.Hits >= RecurrenceTest.LeastHits)];
    }
}
