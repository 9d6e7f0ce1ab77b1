using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

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
/// Finds all phrases of all rulebooks in one pass over the characters of a text and one over its syllables, however many
/// phrases there are; a hit whose characters are those of the phrase is exact, any other one is by sound.
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
    public bool MightMatch(ReadOnlySpan<char> text, bool bySound = true) =>
        _exact.Filter.MightHold(text) || bySound && _sound.Filter.MightHold(text);

    /// <summary>All occurrences, overlapping ones included, ordered by start and then by length.</summary>
    public IReadOnlyList<PhraseHit> Match(NormalisedText text) => MightMatch(text.Text) ? Match(text.Text, bySound: true) : [];

    /// <summary>The same for a text that <see cref="MightMatch"/> has let pass.</summary>
    /// <param name="normalised">From a <see cref="Normaliser"/>.</param>
    /// <param name="bySound">False gives the exact hits alone.</param>
    public IReadOnlyList<PhraseHit> Match(ReadOnlySpan<char> normalised, bool bySound)
    {
        var scratch = MatchScratch.OfThread;
        scratch.Start(normalised.Length, _pieces.Length);
        Walk(scratch, normalised, _exact.Automaton, MatchKind.Exact);
        if (bySound)
            Walk(scratch, normalised, _sound.Automaton, MatchKind.Pinyin);
        return _joiner.Join(scratch, normalised);
    }

    private void Walk(MatchScratch scratch, ReadOnlySpan<char> text, PhraseAutomaton automaton, MatchKind kind)
    {
        var letters = 0;
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (Characters.IsMark(character))
            {
                if (Characters.IsSentenceEnd(character))
                    state = 0;
                continue;
            }
            scratch.Positions[letters++] = i;
            state = automaton.Next(state, kind == MatchKind.Exact ? character : SoundSymbol.Of(character));
            foreach (var output in automaton.Outputs(state))
                Collect(scratch, text, letters, output, kind);
        }
    }

    private void Collect(MatchScratch scratch, ReadOnlySpan<char> text, int letters, int output, MatchKind kind)
    {
        var (pieceNumber, symbols) = SoundSymbol.Unpack(output);
        var heard = scratch.Positions.AsSpan(letters - symbols, symbols);
        var (start, end) = (heard[0], heard[^1] + 1);
        var paused = end - start > symbols;
        if (paused && symbols < PhrasePiece.ShortestAcrossPause)
            return;
        var piece = _pieces[pieceNumber];
        // What is written has been found already, by the automaton that reads.
        if (kind == MatchKind.Exact || !piece.IsWrittenAt(text, heard) && piece.MaySound(text, start, end))
            scratch.Add(new PieceHit(pieceNumber, start, end, kind));
    }
}
