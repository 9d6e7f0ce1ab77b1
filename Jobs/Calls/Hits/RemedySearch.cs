using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>Looks for help around a hit, within the rule's window.</summary>
internal static class RemedySearch
{
    /// <summary>The first remedy in the sentence itself, the rest of its turn, or the window after it; else null.</summary>
    public static CompiledRemedy? Find(Dialogue dialogue, int position, int hitStart, int hitEnd, CompiledRule rule)
    {
        if (rule.Rule.Remedy is not { } window)
            return null;
        var turn = dialogue.Turns[position].Turn;
        var index = dialogue.SentenceAt(turn, hitStart);
        var own = dialogue.All[index];
        var end = TurnClock.Estimate(turn, 0, turn.Text.Length).EndSeconds;
        // Without the hit, so that the forbidden words do not stand as their own remedy.
        var words = new[] { WithoutHit(own, hitStart, hitEnd) }
            .Concat(dialogue.All.Take(index).Where(s => s.Turn.Index == turn.Index).TakeLast(1).Select(s => s.Text))
            .Concat(Following(dialogue, index, turn, window, end));
        return words.Select(text => Match(rule, text)).FirstOrDefault(remedy => remedy is not null);
    }

    private static IEnumerable<string> Following(Dialogue dialogue, int index, Turn turn, RemedyWindow window, double? hitSeconds)
    {
        var later = 0;
        foreach (var sentence in dialogue.After(index, Speaker.Staff))
        {
            // The rest of the turn counts in full: the window is for what is said after the citizen has spoken again.
            if (sentence.Turn.Index != turn.Index && (++later > window.Sentences || IsTooLate(sentence, hitSeconds, window)))
                yield break;
            yield return sentence.Text;
        }
    }

    private static bool IsTooLate(Sentence sentence, double? hitSeconds, RemedyWindow window) =>
        // Without times the number of sentences alone bounds the window.
        sentence.Turn.StartSeconds is { } start && hitSeconds is { } hit && start - hit > window.Seconds;

    private static CompiledRemedy? Match(CompiledRule rule, string text) =>
        // What only looks like a remedy is blanked out instead of ruling out a real one beside it.
        rule.Remedies.FirstOrDefault(remedy => remedy.Patterns.IsMatch(remedy.Unless.Blank(text)));

    private static string WithoutHit(Sentence sentence, int hitStart, int hitEnd)
    {
        var from = Math.Max(hitStart - sentence.Start, 0);
        var to = Math.Min(hitEnd - sentence.Start, sentence.Text.Length);
        return $"{sentence.Text[..from]}{ContextPattern.HitMark}{sentence.Text[to..]}";
    }
}
