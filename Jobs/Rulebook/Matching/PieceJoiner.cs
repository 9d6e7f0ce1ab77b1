using System.Runtime.InteropServices;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>A spoken form by the numbers of its pieces.</summary>
/// <param name="Phrases">All that it says.</param>
/// <param name="Anchor">The piece that is looked for first: the longest one, since 我 and 不 are said all the time.</param>
internal sealed record JoinedForm(List<int> Phrases, int[] Pieces, IReadOnlyList<PatternNode.Gap> Gaps, int Anchor);

/// <summary>Puts found pieces together into phrases, gap by gap.</summary>
internal sealed class PieceJoiner
{
    private readonly JoinedForm[]?[] _byAnchor;

    public PieceJoiner(IReadOnlyList<JoinedForm> forms, int pieceCount)
    {
        _byAnchor = new JoinedForm[]?[pieceCount];
        foreach (var group in forms.GroupBy(form => form.Anchor))
            _byAnchor[group.Key] = [.. group];
    }

    /// <summary>One hit per phrase and span; an exact one hides the same by sound.</summary>
    public IReadOnlyList<PhraseHit> Join(MatchScratch scratch, ReadOnlySpan<char> text)
    {
        var found = CollectionsMarshal.AsSpan(scratch.Found);
        var hits = scratch.Hits;
        for (var i = 0; i < found.Length; i++)
        {
            // A form is tried once for a text, however often its anchor occurs: it looks for all its places itself.
            if (_byAnchor[found[i].Piece] is not { } forms || IsRepeated(found, i))
                continue;
            foreach (var form in forms)
                if (HasAll(scratch, form))
                    Begin(form, found, text, hits);
        }
        if (hits.Count == 0)
            return [];
        hits.Sort(InOrder);
        return Strongest(CollectionsMarshal.AsSpan(hits));
    }

    private static int InOrder(PhraseHit left, PhraseHit right)
    {
        var order = left.Start.CompareTo(right.Start);
        // The longer first among those that start together.
        order = order != 0 ? order : right.End.CompareTo(left.End);
        order = order != 0 ? order : left.Phrase.CompareTo(right.Phrase);
        return order != 0 ? order : left.Kind.CompareTo(right.Kind);
    }

    /// <summary>Of those at one place in order the first, which is the surest.</summary>
    private static PhraseHit[] Strongest(Span<PhraseHit> hits)
    {
        var kept = 1;
        for (var i = 1; i < hits.Length; i++)
            // Sorted by kind last, so that the first of equals is the strongest evidence: by words before by sound.
            if (hits[i] with { Kind = default } != hits[kept - 1] with { Kind = default })
                hits[kept++] = hits[i];
        // A copy: the list belongs to the thread's scratch and is filled again by the next text.
        return hits[..kept].ToArray();
    }

    /// <summary>A form is begun from all places of its first piece at once, so a second anchor brings nothing new.</summary>
    private static bool IsRepeated(ReadOnlySpan<PieceHit> found, int index)
    {
        for (var i = 0; i < index; i++)
            if (found[i].Piece == found[index].Piece)
                return true;
        return false;
    }

    private static bool HasAll(MatchScratch scratch, JoinedForm form)
    {
        foreach (var piece in form.Pieces)
            if (!scratch.HasSeen(piece))
                return false;
        return true;
    }

    private static void Begin(JoinedForm form, ReadOnlySpan<PieceHit> found, ReadOnlySpan<char> text, List<PhraseHit> hits)
    {
        foreach (var first in found)
            if (first.Piece == form.Pieces[0])
                Extend(form, 1, first.Start, first, found, text, hits);
    }

    private static void Extend(
        JoinedForm form, int next, int start, PieceHit last, ReadOnlySpan<PieceHit> found, ReadOnlySpan<char> text,
        List<PhraseHit> hits)
    {
        if (next == form.Pieces.Length)
        {
            foreach (var phrase in form.Phrases)
                hits.Add(new PhraseHit(phrase, start, last.End, last.Kind));
            return;
        }
        var gap = form.Gaps[next - 1];
        foreach (var piece in found)
        {
            var distance = piece.Start - last.End;
            if (piece.Piece == form.Pieces[next] && distance >= gap.Least && distance <= gap.Most
                // A gap stays within the sentence: words of two sentences do not make one phrase.
                && !HoldsSentenceEnd(text, last.End, piece.Start))
                Extend(form, next + 1, start, piece with { Kind = Weaker(last.Kind, piece.Kind) }, found, text, hits);
        }
    }

    private static MatchKind Weaker(MatchKind left, MatchKind right) => left > right ? left : right;

    private static bool HoldsSentenceEnd(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Characters.IsSentenceEnd(text[i]))
                return true;
        return false;
    }
}
