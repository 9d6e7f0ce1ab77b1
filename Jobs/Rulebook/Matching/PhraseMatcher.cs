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
    private readonly (PhraseAutomaton Automaton, PhraseFilter Filter) _exact;
    private readonly (PhraseAutomaton Automaton, PhraseFilter Filter) _sound;
    private readonly PhrasePiece[] _pieces;
    private readonly PieceJoiner _joiner;

    internal PhraseMatcher(
        (PhraseAutomaton Automaton, PhraseFilter Filter) exact, (PhraseAutomaton Automaton, PhraseFilter Filter) sound,
        PhrasePiece[] pieces, PieceJoiner joiner)
    {
        _exact = exact;
        _sound = sound;
        _pieces = pieces;
        _joiner = joiner;
    }

    public int PieceCount => _pieces.Length;

    public static PhraseMatcher Build(IReadOnlyList<PhraseForms> phrases) => new PhraseMatcherBuilder(phrases).Build();

    /// <summary>True where <see cref="Match(NormalisedText)"/> may find something; never false where it would.</summary>
    /// <param name="text">As transcribed, which saves normalising most texts, or from a <see cref="Normaliser"/>.</param>
    /// <param name="bySound">False looks for the written characters only, which is faster.</param>
    public bool MightMatch(ReadOnlySpan<char> text, bool bySound = true) => (bySound ? _sound : _exact).Filter.MightHold(text);

    /// <summary>All occurrences, overlapping ones included, ordered by start and then by length.</summary>
    public IReadOnlyList<PhraseHit> Match(NormalisedText text) => MightMatch(text.Text) ? Match(text.Text, bySound: true) : [];

    /// <summary>The same for a text that <see cref="MightMatch"/> has let pass.</summary>
    /// <param name="normalised">From a <see cref="Normaliser"/>.</param>
    /// <param name="bySound">False gives the exact hits alone.</param>
    public IReadOnlyList<PhraseHit> Match(ReadOnlySpan<char> normalised, bool bySound)
    {
        var scratch = MatchScratch.OfThread;
        scratch.Start(normalised.Length, _pieces.Length);
        var automaton = (bySound ? _sound : _exact).Automaton;
        var letters = 0;
        var state = 0;
        for (var i = 0; i < normalised.Length; i++)
        {
            var character = normalised[i];
            if (Characters.IsMark(character))
            {
                if (Characters.IsSentenceEnd(character))
                    state = 0;
                continue;
            }
            scratch.Positions[letters++] = i;
            state = automaton.Next(state, bySound ? SoundSymbol.Of(character) : character);
            foreach (var output in automaton.Outputs(state))
                Collect(scratch, normalised, letters, output);
        }
        return _joiner.Join(scratch, normalised);
    }

    private void Collect(MatchScratch scratch, ReadOnlySpan<char> text, int letters, int output)
    {
        var (pieceNumber, symbols) = SoundSymbol.Unpack(output);
        var heard = scratch.Positions.AsSpan(letters - symbols, symbols);
        var (start, end) = (heard[0], heard[^1] + 1);
        var piece = _pieces[pieceNumber];
        var paused = end - start > symbols;
        if (paused && symbols < PhrasePiece.ShortestAcrossPause)
            return;
        if (piece.IsWrittenAt(text, heard))
            scratch.Add(new PieceHit(pieceNumber, start, end, MatchKind.Exact));
        else if (piece.MaySound(text, start, end))
            scratch.Add(new PieceHit(pieceNumber, start, end, MatchKind.Pinyin));
    }
}
