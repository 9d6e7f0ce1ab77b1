namespace Supervision.Jobs.Rulebook;

/// <summary>One mistake in a rulebook file, in words that say what to change.</summary>
public sealed record RulebookMistake(string File, long Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Thrown where a rulebook must be right and is not.</summary>
public sealed class RulebookException(IReadOnlyList<RulebookMistake> mistakes)
    : FormatException(string.Join(Environment.NewLine, mistakes))
{
    public IReadOnlyList<RulebookMistake> Mistakes { get; } = mistakes;
}
