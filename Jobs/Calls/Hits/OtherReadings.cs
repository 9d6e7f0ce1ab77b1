using System.Collections.Concurrent;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>What one document makes of a dialogue, turn by turn: where it is breached, and where help keeps its words from being a breach.</summary>
/// <param name="AllHits">With those that stay under the threshold.</param>
public sealed record OtherReadings(RulebookDocument Document, ILookup<int, CallHit> AllHits, ILookup<int, ExcusedHit> Excused)
{
    /// <summary>Those that would be flagged.</summary>
    public ILookup<int, CallHit> Hits { get; } = AllHits.SelectMany(turn => turn.Where(hit => hit.Probability >= CallScorer.ShippedThreshold).Select(hit => (turn.Key, Hit: hit)))
        .ToLookup(pair => pair.Key, pair => pair.Hit);

    // Compiling takes longer than scoring a call; a text never changes under its version.
    private static readonly ConcurrentDictionary<string, CompiledRulebook> Compiled = new(StringComparer.Ordinal);

    /// <summary>Each document by itself, so that no clause takes words from another document's.</summary>
    public static IReadOnlyList<OtherReadings> Of(IReadOnlyList<Turn> turns, IEnumerable<RulebookDocument> documents, ContextModel model) =>
        [.. documents.Select(document => Of(turns, document, model))];

    private static OtherReadings Of(IReadOnlyList<Turn> turns, RulebookDocument document, ContextModel model)
    {
        var rulebook = Compiled.GetOrAdd(document.Version, _ => CompiledRulebook.Compile([document]));
        var score = CallScorer.Score(turns, rulebook, model);
        return new OtherReadings(document,
            score.Turns.SelectMany(turn => turn.Hits.Select(hit => (turn.Index, Hit: hit))).ToLookup(pair => pair.Index, pair => pair.Hit),
            score.Excused.ToLookup(excused => excused.TurnIndex));
    }
}
