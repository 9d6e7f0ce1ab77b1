using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>What one thread needs while it matches one text, kept from text to text so that a scan allocates nothing.</summary>
internal sealed class MatchScratch
{
    /// <summary>Zeros after the last symbol: a beginning is asked for with two more.</summary>
    private const int AfterLast = 2;

    [ThreadStatic]
    private static MatchScratch? _ofThread;

    private int[] _positions = new int[256];
    private ushort[] _symbols = new ushort[256];
    private ulong[] _seen = [];

    public static MatchScratch OfThread => _ofThread ??= new MatchScratch();

    public List<PieceHit> Found { get; } = [];

    public List<PhraseHit> Hits { get; } = [];

    /// <summary>Makes ready for a text of so many characters and a matcher of so many pieces.</summary>
    public void Start(int characters, int pieces)
    {
        foreach (var hit in Found)
            _seen[hit.Piece >> 6] = 0;
        Found.Clear();
        Hits.Clear();
        if (_positions.Length < characters + AfterLast)
            (_positions, _symbols) = (new int[2 * (characters + AfterLast)], new ushort[2 * (characters + AfterLast)]);
        if (_seen.Length <= pieces >> 6)
            _seen = new ulong[(pieces >> 6) + 1];
    }

    /// <summary>Where the letters of the text stand, marks left out.</summary>
    public int[] Positions => _positions;

    /// <summary>The symbols of the letters as they are written or heard, zero where a sentence ends and after the last.</summary>
    public ReadOnlySpan<ushort> Read(ReadOnlySpan<char> text, MatchKind kind)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (Characters.IsMark(character) && !Characters.IsSentenceEnd(character))
                continue;
            _positions[count] = i;
            _symbols[count++] = Characters.IsSentenceEnd(character) ? (ushort)0 : kind == MatchKind.Exact ? character : SoundSymbol.Of(character);
        }
        (_symbols[count], _symbols[count + 1]) = (0, 0);
        count += 2;
        return _symbols.AsSpan(0, count);
    }

    public void Add(PieceHit hit)
    {
        Found.Add(hit);
        _seen[hit.Piece >> 6] |= 1UL << hit.Piece;
    }

    public bool HasSeen(int piece) => (_seen[piece >> 6] >> piece & 1) != 0;
}
