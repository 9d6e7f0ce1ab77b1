using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>Listed words that are no breach of their clause because help came with them (S0 6.1.4).</summary>
/// <param name="RemedyName">The form of help, as the document calls it.</param>
/// <param name="Words">The staff sentence that helps.</param>
/// <param name="SecondsLater">From the words to the help; null without times or within the same turn.</param>
public sealed record ExcusedHit(int TurnIndex, CompiledRule Rule, string Phrase, string RemedyName, string Words, double? SecondsLater)
{
    internal static ExcusedHit Of(Dialogue dialogue, Turn turn, int hitStart, CompiledRule rule, string phrase, CompiledRemedy remedy)
    {
        var own = dialogue.SentenceAt(turn, hitStart);
        var help = dialogue.After(own, Speaker.Staff).FirstOrDefault(sentence => remedy.Patterns.IsMatch(remedy.Unless.Blank(sentence.Text))) ?? dialogue.All[own];
        var isLater = help.Turn.Index != turn.Index;
        return new ExcusedHit(turn.Index, rule, phrase, remedy.Remedy.Name, isLater ? help.Turn.Text : turn.Text,
            isLater && help.Turn.StartSeconds is { } start && TurnClock.Estimate(turn, 0, turn.Text.Length).EndSeconds is { } end ? Math.Max(0, start - end) : null);
    }
}
