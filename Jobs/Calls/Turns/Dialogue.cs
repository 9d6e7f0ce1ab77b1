using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Calls.Turns;

/// <summary>A call's turns, normalised once, with each speaker's sentences in order.</summary>
internal sealed class Dialogue
{
    private readonly Dictionary<int, int> _firstSentence = [];

    public Dialogue(IReadOnlyList<Turn> turns)
    {
        Turns = [.. turns.Select(turn => (turn, Normaliser.Normalise(turn.Text)))];
        foreach (var (turn, text) in Turns)
        {
            var sentences = Sentence.Split(turn, text);
            _firstSentence[turn.Index] = All.Count;
            All.AddRange(sentences);
        }
    }

    public IReadOnlyList<(Turn Turn, NormalisedText Text)> Turns { get; }

    /// <summary>Of both sides, in the order spoken.</summary>
    public List<Sentence> All { get; } = [];

    /// <summary>Index in <see cref="All"/> of the sentence that holds a normalised position of a turn.</summary>
    public int SentenceAt(Turn turn, int position)
    {
        var index = _firstSentence[turn.Index];
        while (index + 1 < All.Count && All[index + 1].Turn.Index == turn.Index && All[index + 1].Start <= position)
            index++;
        return index;
    }

    /// <summary>The nearest sentence of a speaker before an index; empty where there is none.</summary>
    public string Before(int index, Speaker speaker)
    {
        for (var i = index - 1; i >= 0; i--)
            if (All[i].Turn.Speaker == speaker)
                return All[i].Text;
        return "";
    }

    /// <summary>Everything the citizen said in the turn before; empty at the start of a call.</summary>
    public string CitizenBefore(int turnPosition)
    {
        for (var i = turnPosition - 1; i >= 0; i--)
            if (Turns[i].Turn.Speaker == Speaker.Citizen)
                return Turns[i].Text.Text;
        return "";
    }

    /// <summary>The next sentences of a speaker after an index.</summary>
    public IEnumerable<Sentence> After(int index, Speaker speaker) =>
        All.Skip(index + 1).Where(sentence => sentence.Turn.Speaker == speaker);
}
