using System.Text.Json;
using System.Text.Json.Serialization;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Learning;

/// <summary>A dialogue whose every staff turn carries what a person decided; docs/labelling.md says by which rules.</summary>
public sealed record LabelledDialogue
{
    public required string Id { get; init; }

    /// <summary>What belongs together: two examples of one dialogue never fall on both sides of a split.</summary>
    public required string Dialogue { get; init; }

    /// <summary>exact, variant, asr, refusal, brushoff, impatience, insult, hard-negative, remedied, ordinary, or verdict.</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<LabelledTurn> Turns { get; init; }

    /// <summary>One for each staff turn, in order.</summary>
    public required IReadOnlyList<TurnLabel> Labels { get; init; }

    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static LabelledDialogue Parse(string line) => JsonSerializer.Deserialize<LabelledDialogue>(line, Format)!;

    /// <summary>The examples that ship with the program, in the order of their file names.</summary>
    public static IReadOnlyList<LabelledDialogue> Shipped()
    {
        var assembly = typeof(LabelledDialogue).Assembly;
        var examples = new List<LabelledDialogue>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            for (var number = 1; reader.ReadLine() is { } line; number++)
                examples.Add(ParseShipped(line, name, number));
        }
        return examples;
    }

    static LabelledDialogue ParseShipped(string line, string name, int number)
    {
        try
        {
            return Parse(line);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{name} line {number}: {wrong.Message}", wrong);
        }
    }

    public IReadOnlyList<Turn> ToTurns() =>
        [.. Turns.Select((turn, index) => new Turn(index, turn.Speaker == "staff" ? Speaker.Staff : Speaker.Citizen, turn.Text))];
}

public sealed record LabelledTurn(string Speaker, string Text);

/// <summary>What a person decided about one staff turn.</summary>
public sealed record TurnLabel
{
    /// <summary>Position of the turn in its dialogue, from 0.</summary>
    public int Turn { get; init; }

    public bool Breach { get; init; }

    /// <summary>Document and article, such as "S1 四.2(3)"; empty where there is no breach.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Help came in the turn or after it: still a breach of S1 四.2, none of S0 6.1.4.</summary>
    public bool Remedied { get; init; }

    /// <summary>The words that are the breach; null where the whole turn is.</summary>
    public string? Words { get; init; }
}
