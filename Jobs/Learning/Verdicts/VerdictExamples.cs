using Supervision.Jobs.Calls;

namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>What an officer decided about the words of one staff turn.</summary>
public enum WordsVerdict
{
    Confirmed,
    Remedied,
    Dismissed,
}

/// <summary>A verdict on one clause of one turn. "Not by staff" and "not applicable" say nothing of the words and are left out.</summary>
public sealed record TurnVerdict(int TurnIndex, string Clause, WordsVerdict Verdict, string? Words = null);

/// <summary>Turns officers' verdicts into examples to learn from.</summary>
public static class VerdictExamples
{
    public const string Kind = "verdict";

    /// <summary>The judged turns with their neighbours. Turns without a verdict are context only: nobody has judged them.</summary>
    public static IEnumerable<ContextRow> Rows(string callId, IReadOnlyList<Turn> turns, IReadOnlyList<TurnVerdict> verdicts, SentenceSource sentences)
    {
        var judged = verdicts.ToLookup(verdict => verdict.TurnIndex);
        foreach (var sentence in sentences(turns))
        {
            var own = judged[turns[sentence.TurnIndex].Index].ToList();
            if (own.Count > 0)
                yield return Row(callId, turns[sentence.TurnIndex].Text, own, sentence);
        }
    }

    static ContextRow Row(string callId, string text, List<TurnVerdict> verdicts, StaffSentence sentence)
    {
        var upheld = verdicts.Where(verdict => verdict.Verdict != WordsVerdict.Dismissed).ToList();
        return new ContextRow
        {
            Dialogue = $"call {callId}",
            Kind = Kind,
            ExampleId = $"call {callId}",
            Input = sentence.Input,
            Label = new TurnLabel
            {
                Turn = sentence.TurnIndex,
                Breach = upheld.Count > 0,
                Clauses = [.. upheld.Select(verdict => verdict.Clause).Distinct()],
                Remedied = upheld.Exists(verdict => verdict.Verdict == WordsVerdict.Remedied),
            },
            IsBreach = upheld.Exists(verdict => ContextRow.Holds(text, verdict.Words, sentence)),
        };
    }
}
