using System.Text;
using System.Text.RegularExpressions;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>Patterns that look at the words around a hit, at a following sentence or at the one before.</summary>
public sealed class ContextPattern
{
    /// <summary>Stands for the hit in the text that is looked at.</summary>
    public const char HitMark = '\u0001';

    private readonly Regex? _regex;

    private ContextPattern(Regex? regex) => _regex = regex;

    /// <summary>Joins several patterns into one automaton; an empty list matches nothing.</summary>
    public static ContextPattern Any(IEnumerable<PatternNode> patterns)
    {
        var alternatives = string.Join('|', patterns.Select(ToRegex));
        return new ContextPattern(alternatives.Length == 0
            ? null
            : new Regex(alternatives, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
    }

    public bool IsMatch(string normalised) => _regex is not null && _regex.IsMatch(normalised);

    /// <summary>The first stretch that matches, or null; shown to the officer as the reason.</summary>
    public string? Find(string normalised)
    {
        var match = _regex?.Match(normalised);
        return match is { Success: true } ? match.Value : null;
    }

    private static string ToRegex(PatternNode node) => node switch
    {
        PatternNode.Literal literal => LiteralRegex(literal.Text),
        PatternNode.Gap gap => GapRegex(gap),
        PatternNode.Hit => HitMark.ToString(),
        PatternNode.Edge edge => edge.AtStart ? "^" : "$",
        PatternNode.Sequence sequence => string.Concat(sequence.Parts.Select(ToRegex)),
        PatternNode.Choice choice => $"(?:{string.Join('|', choice.Options.Select(ToRegex))})",
        _ => throw new PatternException($"unknown part {node}"),
    };

    private static string GapRegex(PatternNode.Gap gap) =>
        $"[^{Characters.FullStop}{Characters.Question}{Characters.Exclamation}{HitMark}{Regex.Escape(gap.Without)}]{{{gap.Least},{gap.Most}}}";

    /// <summary>Folds like the text, but keeps the marks, which context patterns may name.</summary>
    private static string LiteralRegex(string text)
    {
        var regex = new StringBuilder();
        foreach (var character in Normaliser.Fold(text))
            regex.Append(Regex.Escape(character.ToString()));
        return regex.ToString();
    }
}
