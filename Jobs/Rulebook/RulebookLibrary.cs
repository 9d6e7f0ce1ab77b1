using System.Reflection;

namespace Supervision.Jobs.Rulebook;

/// <summary>The documents that ship inside the program.</summary>
public static class RulebookLibrary
{
    private const string Prefix = "Supervision.Rulebook.";
    private const string SharedWords = "spoken.yaml";

    private static readonly Lazy<IReadOnlyList<RulebookDocument>> Documents = new(ReadAll);

    /// <summary>S0 to S4, by their ids.</summary>
    public static IReadOnlyList<RulebookDocument> Shipped => Documents.Value;

    /// <summary>The word lists of everyday speech that every document may use.</summary>
    public static string SpokenWords => Text(SharedWords);

    /// <summary>The YAML of a document that ships, to start a change from.</summary>
    /// <exception cref="InvalidOperationException">An id that does not ship.</exception>
    public static string TextOf(string id) => Text($"{id}.yaml");

    /// <exception cref="ArgumentException">An id that does not ship.</exception>
    public static IReadOnlyList<RulebookDocument> ByIds(IEnumerable<string> ids) =>
        [.. ids.Select(id => Shipped.FirstOrDefault(document => string.Equals(document.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"no rulebook is called '{id}'; there are {string.Join(", ", Shipped.Select(d => d.Id))}", nameof(ids)))];

    private static List<RulebookDocument> ReadAll()
    {
        var documents = new List<RulebookDocument>();
        foreach (var name in Names())
        {
            var (document, mistakes) = RulebookReader.Read(Text(name), name, SpokenWords);
            documents.Add(document ?? throw new RulebookException(mistakes));
        }
        return documents;
    }

    /// <summary>Only files named after a document, such as <c>S1.yaml</c>; the others hold shared lists.</summary>
    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Where(name => char.IsAsciiLetterUpper(name[0]))
        .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The program was built without Jobs/Rulebook/{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
