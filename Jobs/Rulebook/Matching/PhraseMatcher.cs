namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>What the matcher looks for: every way to say one phrase.</summary>
/// <param name="Number">Comes back in <see cref="PhraseHit.Phrase"/>.</param>
/// <param name="Forms">All of them unfolded.</param>
/// <param name="BySound">False where homophones would drown the phrase.</param>
/// <param name="Homophones">Ordinary words that sound like the phrase and are not it (步行 for 不行).</param>
public sealed record PhraseForms(int Number, IReadOnlyList<SpokenForm> Forms, bool BySound, IReadOnlyList<string> Homophones);

/// <summary>One occurrence in normalised positions: start inclusive, end exclusive.</summary>
public readonly record struct PhraseHit(int Phrase, int Start, int End, MatchKind Kind);

/// <summary>
/// Finds all phrases of all rulebooks in one pass over the syllables of a text; a hit whose characters are those
/// of the phrase is exact, any other one is by sound.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly PhraseAutomaton _exact;
    private readonly PhraseAutomaton _sound;
    private readonly IReadOnlyList<PhrasePiece> _pieces;
    private readonly PieceJoiner _joiner;

    internal PhraseMatcher(PhraseAutomaton exact, PhraseAutomaton sound, IReadOnlyList<PhrasePiece> pieces, PieceJoiner joiner)
    {
        _exact = exact;
        _sound = sound;
        _pieces = pieces;
        _joiner = joiner;
    }

    public int PieceCount => _pieces.Count;

    public static PhraseMatcher Build(IReadOnlyList<PhraseForms> phrases) => new PhraseMatcherBuilder(phrases).Build();

    /// <summary>True where <see cref="Match"/> may find something; never false where it would.</summary>
    /// <param name="normalised">From a <see cref="Normaliser"/>.</param>
    /// <param name="bySound">False looks for the written characters only, which is faster.</param>
    public bool MightMatch(ReadOnlySpan<char> normalised, bool bySound = true)
    {
        var state = 0;
        var automaton = bySound ? _sound : _exact;
        foreach (var character in normalised)
        {
            if (Characters.IsMark(character))
            {
                if (Characters.IsSentenceEnd(character))
                    state = 0;
                continue;
            }
            state = automaton.Next(state, bySound ? SoundSymbol.Of(character) : character);
            if (automaton.Accepts(state))
                return true;
        }
        return false;
    }

    /// <summary>All occurrences, overlapping ones included, ordered by start and then by length.</summary>
    public IReadOnlyList<PhraseHit> Match(NormalisedText text)
    {
        if (!MightMatch(text.Text))
            return [];
        var found = new List<PieceHit>();
        var positions = new List<int>(text.Text.Length);
        var state = 0;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var character = text.Text[i];
            if (Characters.IsMark(character))
            {
                if (Characters.IsSentenceEnd(character))
                    state = 0;
                continue;
            }
            positions.Add(i);
            state = _sound.Next(state, SoundSymbol.Of(character));
            foreach (var output in _sound.Outputs(state))
                Collect(found, text.Text, positions, output);
        }
        return _joiner.Join(found, text.Text);
    }

    private void Collect(List<PieceHit> found, string text, List<int> positions, int output)
    {
        var (pieceNumber, symbols) = SoundSymbol.Unpack(output);
        var start = positions[^symbols];
        var end = positions[^1] + 1;
        var piece = _pieces[pieceNumber];
        var paused = end - start > symbols;
        if (paused && symbols < PhrasePiece.ShortestAcrossPause)
            return;
        if (piece.IsWrittenAt(text, positions, symbols))
            found.Add(new PieceHit(pieceNumber, start, end, MatchKind.Exact));
        else if (piece.MaySound(text, start, end))
            found.Add(new PieceHit(pieceNumber, start, end, MatchKind.Pinyin));
    }
}
