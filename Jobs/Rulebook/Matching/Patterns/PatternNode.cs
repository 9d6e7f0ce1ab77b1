namespace Supervision.Jobs.Rulebook.Matching.Patterns;

/// <summary>A piece of a written pattern.</summary>
public abstract record PatternNode
{
    /// <summary>Characters that must stand as they are.</summary>
    public sealed record Literal(string Text) : PatternNode;

    /// <summary>A number of characters of anything inside one sentence, except <paramref name="Without"/>.</summary>
    public sealed record Gap(int Least, int Most, string Without = "") : PatternNode;

    /// <summary>The place of the phrase itself (<c>~</c>), only in context patterns.</summary>
    public sealed record Hit : PatternNode;

    /// <summary>The start (<c>^</c>) or end (<c>$</c>) of the sentence, only in context patterns.</summary>
    public sealed record Edge(bool AtStart) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;
}
