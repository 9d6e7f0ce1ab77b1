using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Rulebook.Matching.Patterns;

/// <summary>One way to say a phrase: literal pieces with gaps between them.</summary>
/// <param name="Pieces">Normalised, none empty.</param>
/// <param name="Gaps">One between each two pieces.</param>
public sealed record SpokenForm(IReadOnlyList<string> Pieces, IReadOnlyList<PatternNode.Gap> Gaps)
{
    public override string ToString() =>
        string.Concat(Pieces.Select((piece, i) => i == 0 ? piece : $"{{{Gaps[i - 1].Least}-{Gaps[i - 1].Most}}}{piece}"));
}

/// <summary>Unfolds a pattern into every form it stands for, so that the scan needs no pattern logic.</summary>
public static class PatternExpansion
{
    /// <summary>More forms of one line than this come from a slip of the pen; most lines need a few dozen.</summary>
    public const int MostForms = 4000;

    /// <exception cref="PatternException">Too many forms, an empty form, or a mark that phrases may not hold.</exception>
    public static IReadOnlyList<SpokenForm> Forms(PatternNode pattern, string written)
    {
        var forms = new Dictionary<string, SpokenForm>(StringComparer.Ordinal);
        foreach (var parts in Unfold(pattern, written))
        {
            var form = ToForm(parts, written);
            forms.TryAdd(form.ToString(), form);
        }
        return [.. forms.Values];
    }

    private static List<List<PatternNode>> Unfold(PatternNode node, string written)
    {
        var unfolded = node switch
        {
            PatternNode.Choice choice => [.. choice.Options.SelectMany(option => Unfold(option, written))],
            PatternNode.Sequence sequence => Cross(sequence.Parts, written),
            PatternNode.Literal or PatternNode.Gap => [[node]],
            _ => throw new PatternException($"'{written}': ~ ^ $ belong to context patterns, not to phrases"),
        };
        return unfolded;
    }

    private static List<List<PatternNode>> Cross(IReadOnlyList<PatternNode> parts, string written)
    {
        List<List<PatternNode>> forms = [[]];
        foreach (var part in parts)
        {
            var options = Unfold(part, written);
            if (forms.Count > 1 && (long)forms.Count * options.Count > MostForms)
                throw new PatternException($"'{written}' stands for more than {MostForms} forms; split it");
            forms = [.. forms.SelectMany(form => options.Select(option => form.Concat(option).ToList()))];
        }
        return forms;
    }

    private static SpokenForm ToForm(List<PatternNode> parts, string written)
    {
        var pieces = new List<string>();
        var gaps = new List<PatternNode.Gap>();
        var current = "";
        foreach (var part in parts)
        {
            if (part is PatternNode.Literal literal)
            {
                current += literal.Text;
                continue;
            }
            AddPiece(pieces, current, written);
            gaps.Add((PatternNode.Gap)part);
            current = "";
        }
        AddPiece(pieces, current, written);
        if (pieces is [{ Length: 1 }])
            throw new PatternException($"'{written}' holds a form of one character, which is said all the time");
        return new SpokenForm(pieces, gaps);
    }

    private static void AddPiece(List<string> pieces, string text, string written)
    {
        var folded = string.Concat(Normaliser.Fold(text).Where(c => !Characters.IsMark(c)));
        if (folded.Length == 0)
            throw new PatternException($"'{written}': a gap needs words on both sides");
        // 天天来 would become 天来, which 今天来 holds: the text has no repeated characters any more.
        if (folded.Length <= 2 && folded.Length < text.Length)
            throw new PatternException($"'{text}' shrinks to '{folded}' when stutter is taken out; write another form");
        pieces.Add(folded);
    }
}
