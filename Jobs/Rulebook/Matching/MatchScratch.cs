using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>What one thread needs while it matches one text, kept from text to text so that a scan allocates nothing.</summary>
internal sealed class MatchScratch
{
    [ThreadStatic]
    private static MatchScratch? _ofThread;

    private int[] _positions = new int[256];
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
        if (_positions.Length < characters)
            _positions = new int[Math.Max(characters, _positions.Length * 2)];
        if (_seen.Length <= pieces >> 6)
            _seen = new ulong[(pieces >> 6) + 1];
    }

    /// <summary>Where the letters of the text stand, marks left out.</summary>
    public int[] Positions => _positions;

    public void Add(PieceHit hit)
    {
        Found.Add(hit);
        _seen[hit.Piece >> 6] |= 1UL << hit.Piece;
    }

    public bool HasSeen(int piece) => (_seen[piece >> 6] >> piece & 1) != 0;
}
