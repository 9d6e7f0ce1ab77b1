using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

/// <summary>What the matcher must find, told without filter, trie or anchor: every stretch of every text looked up, every form tried.</summary>
internal sealed class SlowMatcher
{
    private readonly Dictionary<string, List<PhrasePiece>> _bySymbols = new(StringComparer.Ordinal);
    private readonly ILookup<string, (int Phrase, SpokenForm Form)> _byFirst;
    private readonly int _longest;

    public SlowMatcher(IReadOnlyList<PhraseForms> phrases)
    {
        _byFirst = phrases.SelectMany(phrase => phrase.Forms.Select(form => (phrase.Number, form))).ToLookup(pair => pair.form.Pieces[0]);
        foreach (var piece in phrases.SelectMany(phrase => phrase.Forms.SelectMany(form => form.Pieces).Select(text => (text, phrase))).GroupBy(pair => pair.text))
            Add(new PhrasePiece(piece.Key, piece.Any(pair => pair.phrase.BySound), [.. piece.SelectMany(pair => pair.phrase.Homophones).Select(Normaliser.Fold)]));
        _longest = _bySymbols.Keys.Max(key => key.Length);
    }

    public IReadOnlyList<PhraseHit> Match(string text)
    {
        var found = Pieces(text).ToLookup(hit => hit.Piece);
        var hits = new List<PhraseHit>();
        foreach (var first in found.SelectMany(group => group))
            foreach (var (phrase, form) in _byFirst[first.Piece])
                Extend(text, found, form, 1, first, (end, kind) => hits.Add(new PhraseHit(phrase, first.Start, end, kind)));
        return [.. hits.GroupBy(hit => (hit.Phrase, hit.Start, hit.End)).Select(same => same.MinBy(hit => hit.Kind))
            .OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End).ThenBy(hit => hit.Phrase)];
    }

    private void Add(PhrasePiece piece)
    {
        foreach (var heard in Resegmentation.Of([.. piece.Text.Select(SoundSymbol.Of)]))
        {
            var key = string.Concat(heard.Select(symbol => (char)symbol));
            if (!_bySymbols.TryGetValue(key, out var pieces))
                _bySymbols[key] = pieces = [];
            pieces.Add(piece);
        }
    }

    private IEnumerable<(string Piece, int Start, int End, MatchKind Kind)> Pieces(string text)
    {
        int[] letters = [.. Enumerable.Range(0, text.Length).Where(i => !Characters.IsMark(text[i]))];
        for (var from = 0; from < letters.Length; from++)
            for (var count = 1; count <= Math.Min(_longest, letters.Length - from); count++)
            {
                var (start, end) = (letters[from], letters[from + count - 1] + 1);
                var paused = end - start > count;
                if (text[start..end].Any(Characters.IsSentenceEnd))
                    break;
                var key = string.Concat(letters[from..(from + count)].Select(at => (char)SoundSymbol.Of(text[at])));
                if (paused && count < PhrasePiece.ShortestAcrossPause || !_bySymbols.TryGetValue(key, out var pieces))
                    continue;
                foreach (var piece in pieces)
                    if (piece.IsWrittenAt(text, letters.AsSpan(from, count)))
                        yield return (piece.Text, start, end, MatchKind.Exact);
                    else if (piece.MaySound(text, start, end))
                        yield return (piece.Text, start, end, MatchKind.Pinyin);
            }
    }

    private static void Extend(
        string text, ILookup<string, (string Piece, int Start, int End, MatchKind Kind)> found, SpokenForm form, int next,
        (string Piece, int Start, int End, MatchKind Kind) last, Action<int, MatchKind> whole)
    {
        if (next == form.Pieces.Count)
        {
            whole(last.End, last.Kind);
            return;
        }
        foreach (var piece in found[form.Pieces[next]])
        {
            var distance = piece.Start - last.End;
            if (distance >= form.Gaps[next - 1].Least && distance <= form.Gaps[next - 1].Most
                && !text[last.End..piece.Start].Any(Characters.IsSentenceEnd))
                Extend(text, found, form, next + 1, piece with { Kind = piece.Kind > last.Kind ? piece.Kind : last.Kind }, whole);
        }
    }
}
