using System.Collections.Concurrent;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>What one document makes of a dialogue, turn by turn: where it is breached, and where help keeps its words from being a breach.</summary>
public sealed record OtherReadings(RulebookDocument Document, ILookup<int, CallHit> Hits, ILookup<int, ExcusedHit> Excused)
{
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
            score.Turns.SelectMany(turn => turn.Hits.Where(hit => hit.Probability >= CallScorer.ShippedThreshold).Select(hit => (turn.Index, Hit: hit)))
                .ToLookup(pair => pair.Index, pair => pair.Hit),
            score.Excused.ToLookup(excused => excused.TurnIndex));
    }
}
