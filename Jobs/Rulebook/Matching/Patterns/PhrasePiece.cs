using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Rulebook.Matching.Patterns;

/// <summary>One contiguous stretch of a spoken form.</summary>
/// <param name="Text">Normalised characters.</param>
/// <param name="BySound">True where any phrase that uses the piece may be heard wrongly.</param>
/// <param name="Homophones">Normalised words that are never taken for the piece.</param>
internal sealed record PhrasePiece(string Text, bool BySound, HashSet<string> Homophones)
{
    /// <summary>看行不，行的话 is not 不行: a short piece says nothing across a pause, a long one still does.</summary>
    public const int ShortestAcrossPause = 4;

    /// <summary>Two syllables have too many homophones, unless they are all that was said.</summary>
    private const int ShortestBySound = 3;

    /// <param name="positions">Where the letters stand that were heard as the piece.</param>
    public bool IsWrittenAt(ReadOnlySpan<char> text, ReadOnlySpan<int> positions)
    {
        if (positions.Length != Text.Length)
            return false;
        for (var i = 0; i < positions.Length; i++)
            if (text[positions[i]] != Text[i])
                return false;
        return true;
    }

    public bool MaySound(ReadOnlySpan<char> text, int start, int end) =>
        BySound && (Text.Length >= ShortestBySound || StandsAlone(text, start, end))
        && !Homophones.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..end]);

    /// <summary>Alone between marks, but for the little words that lean on it: 那部行, 不型的.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end) =>
        (IsEdge(text, start - 1) || "那这就也都可真".Contains(text[start - 1]) && IsEdge(text, start - 2))
        && (IsEdge(text, end) || "的啊呀呢哦嘛".Contains(text[end]) && IsEdge(text, end + 1));

    private static bool IsEdge(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || Characters.IsMark(text[at]);
}

/// <summary>One occurrence of a piece in normalised positions.</summary>
internal readonly record struct PieceHit(int Piece, int Start, int End, MatchKind Kind);
