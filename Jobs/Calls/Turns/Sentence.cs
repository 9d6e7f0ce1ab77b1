using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Calls.Turns;

/// <summary>One sentence of a turn, in normalised positions of that turn.</summary>
/// <param name="Turn">Whose words.</param>
/// <param name="Text">Normalised, marks inside kept.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive, before the mark that ends it.</param>
public sealed record Sentence(Turn Turn, string Text, int Start, int End)
{
    /// <summary>Cuts a turn at its full stops, question and exclamation marks; blank sentences are left out.</summary>
    public static IReadOnlyList<Sentence> Split(Turn turn, NormalisedText text)
    {
        var sentences = new List<Sentence>();
        for (var at = 0; at < text.Text.Length; at++)
        {
            var (start, end) = text.SentenceAround(at);
            // The closing mark stays: a question reads differently from a statement.
            var close = Math.Min(end + 1, text.Text.Length);
            if (end > start)
                sentences.Add(new Sentence(turn, text.Text[start..close], start, close));
            at = end;
        }
        return sentences;
    }
}
