using Supervision.Sql.Rulebook;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Supervision.Jobs.Deadlines;

/// <summary>One deadline, or one breach of a deadline rule, with the clause it comes from.</summary>
public sealed record ClockDefinition
{
    private static readonly Lazy<IReadOnlyDictionary<string, ClockDefinition>> Shipped = new(() => Read().ToDictionary(clock => clock.Key));

    public string Key { get; init; } = "";

    /// <summary>As people read it.</summary>
    public string Name { get; init; } = "";

    public string English { get; init; } = "";

    public string Document { get; init; } = "";

    public string Clause { get; init; } = "";

    /// <summary>review, comment, case, appointment or ledger.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Which ledger's entries start it; null: none.</summary>
    public string? Entry { get; init; }

    /// <summary>The step that stops it.</summary>
    public string? Step { get; init; }

    /// <summary>The step that starts it; null: the evidence itself.</summary>
    public string? After { get; init; }

    /// <summary>0: the hall or the row sets it.</summary>
    public double Length { get; init; }

    /// <summary>hours, natural, working, minutes, or none.</summary>
    public string Unit { get; init; } = "";

    public bool StartDayCounts { get; init; }

    /// <summary>The hall setting with the length.</summary>
    public string? Setting { get; init; }

    /// <summary>The rule, and its parameter, by which a hall's own text of the document changes the length.</summary>
    public string? Rule { get; init; }

    public string? Parameter { get; init; }

    /// <summary>Added to that parameter: 1 where the text counts the days after the first ("0" is the same day) and the clock counts the first too.</summary>
    public double ParameterAdds { get; init; }

    public string Severity { get; init; } = "";

    /// <summary>The words of the document.</summary>
    public string Text { get; init; } = "";

    /// <summary>By key.</summary>
    public static IReadOnlyDictionary<string, ClockDefinition> All => Shipped.Value;

    /// <summary>Whether the hall works under this document on that day; without any adoption every document applies.</summary>
    public bool IsAdopted(DateOnly day, IReadOnlyList<RulebookAdoptionRow> adoptions) => adoptions.Count == 0
        || adoptions.Any(row => row.DocumentId == Document && row.ValidFrom <= day && (row.ValidTo is null || day <= row.ValidTo));

    private static List<ClockDefinition> Read()
    {
        using var reader = new StreamReader(typeof(ClockDefinition).Assembly.GetManifestResourceStream("clocks.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<ClockDefinition>>(reader);
    }
}
