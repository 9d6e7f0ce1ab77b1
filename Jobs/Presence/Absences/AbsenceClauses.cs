using Supervision.Sql.Rulebook;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Supervision.Jobs.Presence.Absences;

/// <summary>Which clause an absence breaks, by its word and by what the hall has adopted.</summary>
public static class AbsenceClauses
{
    private static readonly Lazy<IReadOnlyList<AbsenceClause>> Shipped = new(() => Read(Text("absences.yaml")));

    /// <summary>Every clause by word, the most explicit first.</summary>
    public static IReadOnlyList<AbsenceClause> All => Shipped.Value;

    /// <summary>The clauses of a word under the documents adopted on that day; under every document where none is adopted at all.</summary>
    public static List<AbsenceClause> Of(string word, DateOnly day, IReadOnlyList<RulebookAdoptionRow> adoptions)
    {
        var adopted = adoptions.Where(row => row.ValidFrom <= day && (row.ValidTo is null || day <= row.ValidTo)).Select(row => row.DocumentId).ToHashSet();
        return [.. All.Where(clause => clause.Word == word && (adoptions.Count == 0 || adopted.Contains(clause.Document)))];
    }

    private static List<AbsenceClause> Read(string yaml) => new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<AbsenceClause>>(yaml);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(AbsenceClauses).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>One clause that an absence of one word breaks.</summary>
public sealed record AbsenceClause
{
    public string Word { get; init; } = "";

    public string Key { get; init; } = "";

    public string Document { get; init; } = "";

    public string Clause { get; init; } = "";

    /// <summary>The words of the document.</summary>
    public string Text { get; init; } = "";

    public string Severity { get; init; } = "";

    public double Probability { get; init; }
}
