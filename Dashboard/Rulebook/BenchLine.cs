using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Cards;
using Supervision.Jobs.Rulebook;

namespace Supervision.Dashboard.Rulebook;

/// <summary>One turn with what each document makes of it, cut where hits begin and end.</summary>
/// <param name="Weighed">Each hit with what moved the model.</param>
/// <param name="Silent">Documents that speak of words and find nothing here.</param>
internal sealed record BenchLine(Turn Turn, IReadOnlyList<(CallHit Hit, IReadOnlyList<WeighedPart> Weighed)> Weighed, IReadOnlyList<ExcusedHit> Excused, IReadOnlyList<string> Silent)
{
    internal IReadOnlyList<CallHit> Hits => [.. Weighed.Select(pair => pair.Hit)];

    internal bool IsTouched => Weighed.Count + Excused.Count > 0;

    internal IEnumerable<(string Text, bool IsHit)> Pieces
    {
        get
        {
            var at = 0;
            foreach (var hit in Hits.OrderBy(hit => hit.Start).Where(hit => hit.End > hit.Start))
            {
                // Two clauses may mark the same words: a piece is shown once, each clause in the list beside it.
                if (hit.Start < at)
                    continue;
                yield return (Turn.Text[at..hit.Start], false);
                yield return (Turn.Text[hit.Start..hit.End], true);
                at = hit.End;
            }
            yield return (Turn.Text[at..], false);
        }
    }

    /// <summary>The dialogue under each document by itself.</summary>
    internal static List<BenchLine> Of(List<Turn> turns, IReadOnlyList<RulebookDocument> documents, ContextModel model)
    {
        var readings = OtherReadings.Of(turns, documents, model);
        return turns.ConvertAll(turn => new BenchLine(turn,
            [.. readings.SelectMany(reading => reading.AllHits[turn.Index].OrderByDescending(hit => hit.Probability).DistinctBy(hit => hit.Rule)).Select(hit => (hit, Weighed: hit.Makeup?.Seen is { } seen ? Weighing.Of(seen, model.Probability) : []))],
            [.. readings.SelectMany(reading => reading.Excused[turn.Index]).DistinctBy(excused => excused.Rule)],
            [.. readings.Where(reading => !reading.AllHits[turn.Index].Any() && !reading.Excused[turn.Index].Any()).Select(reading => reading.Document.Id)]));
    }
}
