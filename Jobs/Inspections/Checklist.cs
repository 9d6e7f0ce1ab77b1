using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Supervision.Jobs.Inspections;

/// <summary>One thing that an inspector looks at, under its clause.</summary>
public sealed record ChecklistItem
{
    /// <summary>appearance, objects, hygiene, safety, computers, conduct or service.</summary>
    public string Group { get; init; } = "";

    /// <summary>Document and article, such as <c>S4 卫生二</c>.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The words of the document, shortened.</summary>
    public string Text { get; init; } = "";

    public string English { get; init; } = "";
}

/// <summary>What only eyes can prove, as the inspector's form offers it.</summary>
public static class Checklist
{
    private static readonly Lazy<IReadOnlyList<ChecklistItem>> Shipped = new(Read);

    public static IReadOnlyList<ChecklistItem> Items => Shipped.Value;

    /// <summary>The line of a clause, however its brackets and spaces are written.</summary>
    /// <returns>Null where the form has no such clause.</returns>
    public static ChecklistItem? Find(string documentId, string clause) => Items.FirstOrDefault(item => InspectionOutcome.ClauseOf(item.Clause) is var (document, words)
        && document == documentId && Bare(words) == Bare(InspectionOutcome.ClauseOf($"{documentId} {clause}").Clause));

    private static string Bare(string clause) => string.Concat(clause.Where(letter => !char.IsWhiteSpace(letter)));

    private static List<ChecklistItem> Read()
    {
        using var reader = new StreamReader(typeof(Checklist).Assembly.GetManifestResourceStream("checklist.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<ChecklistItem>>(reader);
    }
}
