namespace Supervision.Jobs.Rulebook;

/// <summary>The path by which a hit was found; shown to the officer beside the hit.</summary>
public enum MatchKind
{
    /// <summary>The characters of a phrase, after normalising.</summary>
    Exact,

    /// <summary>The toneless syllables of a phrase, common recognition confusions folded.</summary>
    Pinyin,

    /// <summary>No listed phrase; the context model alone.</summary>
    Model,
}
