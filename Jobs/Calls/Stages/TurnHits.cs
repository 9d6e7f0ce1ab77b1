using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Which of several hits in one turn the officer judges, and which are only named beside it.</summary>
internal static class TurnHits
{
    /// <summary>
    /// The hits with the one to judge first: a breach before what was remedied, a binding document before a draft or
    /// an informative one, words that the clause lists before words that only resemble them, then the surer, then the earlier.
    /// </summary>
    public static IReadOnlyList<CallHit> Ordered(IEnumerable<CallHit> hits) => hits
        .OrderBy(hit => hit.IsRemedied)
        .ThenBy(hit => Standing(hit.Rule))
        .ThenBy(hit => hit.Match switch { MatchKind.Exact => 0, MatchKind.Pinyin => 1, _ => 2 })
        .ThenByDescending(hit => hit.Probability)
        .ThenBy(hit => hit.Start)
        .ThenBy(hit => hit.Rule.Rule.Key, StringComparer.Ordinal)
        .ToList();

    /// <summary>The same act under several documents: the binding one first.</summary>
    public static IReadOnlyList<DutyResult> Ordered(IEnumerable<DutyResult> duties) =>
        duties.OrderBy(duty => Standing(duty.Rule)).ThenBy(duty => duty.Rule.Rule.Key, StringComparer.Ordinal).ToList();

    private static int Standing(CompiledRule rule) => rule.Rule.Status switch { DocumentStatus.Informative => 2, DocumentStatus.Draft => 1, _ => 0 };
}
