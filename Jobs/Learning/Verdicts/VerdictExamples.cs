using Supervision.Jobs.Calls.Turns;

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

    /// <summary>
    /// A verdict is on one clause; the model answers for both readings. What S0 forbids S1 四.2(11) takes as well; what S1 forbids
    /// is under S0 evasion or scolding, unless help came (then S0 has no breach) or the clause is 四.2(2), which S0 does not know.
    /// </summary>
    static IEnumerable<string> BothReadings(TurnVerdict verdict)
    {
        yield return verdict.Clause;
        if (verdict.Clause.StartsWith("S0", StringComparison.Ordinal))
            yield return "S1 四.2(11)";
        else if (verdict is { Verdict: WordsVerdict.Confirmed, Clause: not "S1 四.2(2)" } && verdict.Clause.StartsWith("S1 四.2", StringComparison.Ordinal))
            yield return verdict.Clause is "S1 四.2(1)" or "S1 四.2(3)" or "S1 四.2(7)" ? "S0 6.1.4" : "S0 5.2.5";
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
                Clauses = [.. upheld.SelectMany(BothReadings).Distinct()],
                Remedied = upheld.Exists(verdict => verdict.Verdict == WordsVerdict.Remedied),
            },
            IsBreach = upheld.Exists(verdict => ContextRow.Holds(text, verdict.Words, sentence)),
        };
    }
}
