namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>A spoken form by the numbers of its pieces.</summary>
internal sealed record JoinedForm(int Phrase, int[] Pieces, IReadOnlyList<PatternNode.Gap> Gaps);

/// <summary>Puts found pieces together into phrases, gap by gap.</summary>
internal sealed class PieceJoiner
{
    private readonly List<JoinedForm>[] _byFirstPiece;

    public PieceJoiner(IReadOnlyList<JoinedForm> forms, int pieceCount)
    {
        _byFirstPiece = new List<JoinedForm>[pieceCount];
        foreach (var form in forms)
            (_byFirstPiece[form.Pieces[0]] ??= []).Add(form);
    }

    /// <summary>One hit per phrase and span; an exact one hides the same by sound.</summary>
    public IReadOnlyList<PhraseHit> Join(List<PieceHit> found, string text)
    {
        var hits = new Dictionary<(int, int, int), PhraseHit>();
        foreach (var first in found)
            foreach (var form in _byFirstPiece[first.Piece] ?? [])
                Extend(form, 1, first.Start, first, found, text, hits);
        return [.. hits.Values.OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End).ThenBy(hit => hit.Phrase)];
    }

    private static void Extend(
        JoinedForm form, int next, int start, PieceHit last, List<PieceHit> found, string text,
        Dictionary<(int, int, int), PhraseHit> hits)
    {
        if (next == form.Pieces.Length)
        {
            var key = (form.Phrase, start, last.End);
            if (!hits.TryGetValue(key, out var known) || known.Kind > last.Kind)
                hits[key] = new PhraseHit(form.Phrase, start, last.End, last.Kind);
            return;
        }
        var gap = form.Gaps[next - 1];
        foreach (var piece in found)
        {
            var distance = piece.Start - last.End;
            if (piece.Piece == form.Pieces[next] && distance >= gap.Least && distance <= gap.Most
                && !HoldsSentenceEnd(text, last.End, piece.Start))
                Extend(form, next + 1, start, piece with { Kind = Weaker(last.Kind, piece.Kind) }, found, text, hits);
        }
    }

    private static MatchKind Weaker(MatchKind left, MatchKind right) => left > right ? left : right;

    private static bool HoldsSentenceEnd(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Characters.IsSentenceEnd(text[i]))
                return true;
        return false;
    }
}
