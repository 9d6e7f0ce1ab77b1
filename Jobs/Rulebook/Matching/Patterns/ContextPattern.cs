using System.Text;
using System.Text.RegularExpressions;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Rulebook.Matching.Patterns;

/// <summary>Patterns that look at the words around a hit, at a following sentence or at the one before.</summary>
public sealed class ContextPattern
{
    /// <summary>Stands for the hit in the text that is looked at.</summary>
    public const char HitMark = '\u0001';

    private const string StruckOut = "\u0001";

    /// <summary>
    /// A transcript without a single full stop is one sentence. Gaps are bounded, so on this length every pattern ends
    /// at once, whatever the text.
    /// </summary>
    private const int MostCharacters = 240;

    /// <summary>A thousand times what the worst shipped pattern needs on the longest text; only a hall's own slip gets there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Regex? _regex;

    private ContextPattern(Regex? regex) => _regex = regex;

    /// <summary>Joins several patterns; an empty list matches nothing.</summary>
    public static ContextPattern Any(IEnumerable<PatternNode> patterns)
    {
        var alternatives = string.Join('|', patterns.Select(ToRegex));
        return new ContextPattern(alternatives.Length == 0 ? null : new Regex(alternatives, RegexOptions.CultureInvariant, Patience));
    }

    public bool IsMatch(ReadOnlySpan<char> normalised) =>
        _regex is not null && _regex.IsMatch(normalised[..Math.Min(normalised.Length, MostCharacters)]);

    /// <summary>Where the first match begins; -1 where there is none.</summary>
    public int IndexIn(string normalised)
    {
        var match = _regex?.Match(normalised.Length <= MostCharacters ? normalised : normalised[..MostCharacters]);
        return match is { Success: true } ? match.Index : -1;
    }

    /// <summary>The text with every match struck out: 没法帮您 is no help, and the sentence may still hold some.</summary>
    public string Blank(string normalised)
    {
        var seen = normalised.Length <= MostCharacters ? normalised : normalised[..MostCharacters];
        return _regex is null ? seen : _regex.Replace(seen, StruckOut);
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
        return regex.Length > 0
            ? regex.ToString()
            : throw new PatternException($"'{text}' is a hesitation sound, which the text no longer has");
    }
}
