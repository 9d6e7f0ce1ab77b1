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
/// Finds all phrases of all rulebooks in one pass over the characters of a text and one over its syllables; ten times the
/// phrases cost about a third more, since most lines are passed over unread. A hit whose characters are those of the phrase is exact, any other one is by sound.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly (PhraseTrie Trie, PhraseFilter Filter) _exact;
    private readonly (PhraseTrie Trie, PhraseFilter Filter) _sound;
    private readonly PhrasePiece[] _pieces;
    private readonly PieceJoiner _joiner;

    internal PhraseMatcher(
        (PhraseTrie Trie, PhraseFilter Filter) exact, (PhraseTrie Trie, PhraseFilter Filter) sound,
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
        Walk(scratch, normalised, _exact.Trie, MatchKind.Exact);
        if (bySound)
            Walk(scratch, normalised, _sound.Trie, MatchKind.Pinyin);
        return _joiner.Join(scratch, normalised);
    }

    private void Walk(MatchScratch scratch, ReadOnlySpan<char> text, PhraseTrie trie, MatchKind kind)
    {
        var symbols = scratch.Read(text, kind);
        for (var at = 0; at + 2 < symbols.Length; at++)
        {
            // What follows the text and what ends a sentence is zero, with which no piece goes on.
            var state = trie.Begin(symbols[at]);
            if (state == 0)
                continue;
            Collect(scratch, text, (at, 1), trie.Outputs(state), kind);
            // No longer than it may be: most of what the table is asked has no answer, and each answer is far away.
            var longest = trie.MayBegin(new SymbolRun(symbols[at], symbols[at + 1], symbols[at + 2])) ? int.MaxValue
                : trie.MayBegin(new SymbolRun(0, symbols[at], symbols[at + 1])) ? 2 : 1;
            // What follows the text and what ends a sentence is zero, with which no piece goes on.
            for (var count = 2; count <= longest && (state = trie.Next(state, symbols[at + count - 1])) != 0; count++)
                Collect(scratch, text, (at, count), trie.Outputs(state), kind);
        }
    }

    private void Collect(MatchScratch scratch, ReadOnlySpan<char> text, (int First, int Count) place, ReadOnlySpan<int> numbers, MatchKind kind)
    {
        if (numbers.IsEmpty)
            return;
        var heard = scratch.Positions.AsSpan(place.First, place.Count);
        var (start, end) = (heard[0], heard[^1] + 1);
        if (end - start > place.Count && place.Count < PhrasePiece.ShortestAcrossPause)
            return;
        foreach (var number in numbers)
            // What is written has been found already, by the trie that reads.
            if (kind == MatchKind.Exact || !_pieces[number].IsWrittenAt(text, heard) && _pieces[number].MaySound(text, start, end))
                scratch.Add(new PieceHit(number, start, end, kind));
    }
}
