using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Learning;

/// <summary>Cuts turns into staff sentences and marks the hits in them; the scorer's own, so that training sees what the
/// night sees.</summary>
public delegate IReadOnlyList<StaffSentence> SentenceSource(IReadOnlyList<Turn> turns);

/// <summary>One staff sentence as it is learnt from or measured.</summary>
public sealed record ContextRow
{
    public required string Dialogue { get; init; }
    public required string Kind { get; init; }
    public required string ExampleId { get; init; }
    public required ContextInput Input { get; init; }
    public required TurnLabel Label { get; init; }

    /// <summary>A breach turn may hold innocent sentences: only those that share characters with the named words count.</summary>
    public required bool IsBreach { get; init; }

    public bool IsBreachUnder(Reading reading) => IsBreach && reading switch
    {
        Reading.Absolute => Label.Clauses.Any(clause => clause.StartsWith("S1", StringComparison.Ordinal)),
        _ => Label.Clauses.Any(clause => clause.StartsWith("S0", StringComparison.Ordinal)),
    };

    public bool IsScolding => IsBreach && Label.Clauses.Contains("S0 5.2.5");

    public static IEnumerable<ContextRow> Of(LabelledDialogue example, SentenceSource sentences)
    {
        foreach (var sentence in sentences(example.ToTurns()))
        {
            var label = example.Labels.FirstOrDefault(label => label.Turn == sentence.TurnIndex)
                ?? throw new InvalidDataException($"Example {example.Id}: staff turn {sentence.TurnIndex} has no label.");
            yield return new ContextRow
            {
                Dialogue = example.Dialogue,
                Kind = example.Kind,
                ExampleId = example.Id,
                Input = sentence.Input,
                Label = label,
                IsBreach = label.Breach && Holds(example.Turns[label.Turn].Text, label.Words, sentence),
            };
        }
    }

    internal static bool Holds(string turn, string? words, StaffSentence sentence)
    {
        var start = words == null ? 0 : turn.IndexOf(words, StringComparison.Ordinal);
        var end = words == null ? turn.Length : start + words.Length;
        return start < sentence.End && sentence.Start < end;
    }
}

/// <summary>How a document means its forbidden phrases.</summary>
public enum Reading
{
    /// <summary>S1 四.2: the words are the breach; help afterwards remedies it.</summary>
    Absolute,

    /// <summary>S0 6.1.4 and 5.2.5: a breach only where the words stand in place of help, or scold.</summary>
    WithoutHelp,
}
