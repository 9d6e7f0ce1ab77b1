namespace Supervision.Jobs.Presence.Patterns;

/// <summary>All patterns of a hall over some weeks, with false discoveries controlled over everything tested together.</summary>
public static class PatternFinder
{
    /// <param name="gaps">Presence by cells and days.</param>
    /// <param name="others">Cells of other kinds, such as forbidden phrases by hour, queue length or matter; each kind apart.</param>
    public static IReadOnlyList<Pattern> Find(GapCells gaps, params IReadOnlyCollection<PatternCell>[] others)
    {
        var tested = new List<Pattern>(RecurrenceTest.Candidates(gaps.Cells()));
        foreach (var cells in others)
            tested.AddRange(RecurrenceTest.Candidates(cells));
        tested.AddRange(gaps.Days().Select(unit => DriftTest.Candidate(unit.Key, unit.Value)).OfType<Pattern>());
        return [.. FalseDiscovery.Select(tested).Where(pattern => pattern.Hits >= RecurrenceTest.LeastHits)];
    }
}
