using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Learning;

/// <summary>A staff sentence with its neighbours, before anybody has looked for phrases in it.</summary>
/// <param name="TurnIndex">Position in the list of turns.</param>
/// <param name="Start">Of the sentence in the turn's text, in characters.</param>
/// <param name="Input">Without hits; the scorer adds them.</param>
public sealed record StaffSentence(int TurnIndex, int Start, ContextInput Input)
{
    public int End => Start + Input.Sentence.Length;
}

/// <summary>Cuts a dialogue into sentences and gives each staff sentence its neighbours: the one way in which inputs
/// are made, so that the model judges in the night what it saw in training.</summary>
public static class ContextWindow
{
    const int Neighbours = 3;
    const string SentenceEnds = "。！？!?；;\n…";

    /// <summary>An unpunctuated transcript is cut at its commas once a sentence is longer than this many characters.</summary>
    const int LongSentence = 40;

    public static IReadOnlyList<StaffSentence> Of(IReadOnlyList<Turn> turns)
    {
        var pieces = new List<Piece>();
        for (var index = 0; index < turns.Count; index++)
            pieces.AddRange(Cut(turns[index].Text).Select(cut => new Piece(index, turns[index].Speaker, cut.Start, cut.Text)));
        return [.. Enumerable.Range(0, pieces.Count).Where(at => pieces[at].Speaker == Speaker.Staff)
            .Select(at => new StaffSentence(pieces[at].TurnIndex, pieces[at].Start, Around(pieces, at)))];
    }

    /// <summary>The sentences of a turn with their first characters; together they hold every character but blanks.</summary>
    public static IEnumerable<(int Start, string Text)> Cut(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isLongEnough = at - start >= LongSentence && text[at] is ('，' or ',');
            if (!isLongEnough && !SentenceEnds.Contains(text[at], StringComparison.Ordinal))
                continue;
            while (at + 1 < text.Length && SentenceEnds.Contains(text[at + 1], StringComparison.Ordinal))
                at++;
            if (Trimmed(text, start, at + 1) is { } sentence)
                yield return sentence;
            start = at + 1;
        }
        if (Trimmed(text, start, text.Length) is { } last)
            yield return last;
    }

    static (int Start, string Text)? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start == end ? null : (start, text[start..end]);
    }

    static ContextInput Around(List<Piece> pieces, int at) => new()
    {
        Sentence = pieces[at].Text,
        PreviousCitizen = Before(pieces, at, Speaker.Citizen),
        PreviousStaff = Before(pieces, at, Speaker.Staff),
        NextStaff = After(pieces, at, Speaker.Staff),
        NextCitizen = After(pieces, at, Speaker.Citizen),
    };

    static string Before(List<Piece> pieces, int at, Speaker speaker)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (pieces[before].Speaker == speaker)
                return pieces[before].Text;
        }
        return "";
    }

    static IReadOnlyList<string> After(List<Piece> pieces, int at, Speaker speaker)
    {
        var found = new List<string>(Neighbours);
        for (var after = at + 1; after < pieces.Count && found.Count < Neighbours; after++)
        {
            if (pieces[after].Speaker == speaker)
                found.Add(pieces[after].Text);
        }
        return found;
    }

    readonly record struct Piece(int TurnIndex, Speaker Speaker, int Start, string Text);
}
