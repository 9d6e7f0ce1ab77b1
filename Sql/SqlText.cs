using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Supervision.Sql;

/// <summary>The .sql files of this assembly, by engine, folder and name, with the parts that they share put in.</summary>
public static partial class SqlText
{
    private const string Part = ".part.sql";
    private static readonly string[] Engines = ["sqlite", "sqlserver"];
    // All at once: a part that is missing shows at the first query, not in the night that needs it.
    private static readonly FrozenDictionary<string, string> Files = Load();

    /// <summary>Every text that an engine runs: its path such as <c>Calls/CallsForDay.sql</c> and its text.</summary>
    public static IReadOnlyDictionary<string, string> All => Files;

    /// <summary>The query text for one engine: the override where there is one, else the portable file.</summary>
    /// <exception cref="InvalidOperationException">No such file; the message says which one to add.</exception>
    public static string Of(Engine engine, string folder, string name)
    {
        var suffix = engine == Engine.SqlServer ? "sqlserver" : "sqlite";
        return Files.TryGetValue($"{folder}/{name}.{suffix}.sql", out var text) || Files.TryGetValue($"{folder}/{name}.sql", out text)
            ? text
            : throw new InvalidOperationException($"Sql/{folder}/{name}.sql is missing: a query is found by its method's name.");
    }

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var written = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).ToDictionary(name => name, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });
        return written.Keys.Where(path => !path.EndsWith(Part, StringComparison.Ordinal)).SelectMany(path => Whole(path, written)).ToFrozenDictionary();
    }

    // A text whose part differs between the engines becomes one text for each of them.
    private static IEnumerable<KeyValuePair<string, string>> Whole(string path, Dictionary<string, string> written)
    {
        var texts = Engines.Select(engine => Fill(path, written[path], engine, written)).ToList();
        return texts[0] == texts[1]
            ? [new(path, texts[0])]
            : Engines.Zip(texts, (engine, text) => new KeyValuePair<string, string>(path.Replace(".sql", $".{engine}.sql", StringComparison.Ordinal), text));
    }

    private static string Fill(string path, string whole, string engine, Dictionary<string, string> written) => PartLine().Replace(whole, line =>
    {
        var part = $"{path[..path.LastIndexOf('/')]}/{line.Groups["name"].Value}";
        return written.TryGetValue($"{part}.{engine}{Part}", out var text) || written.TryGetValue(part + Part, out text)
            // A part may take in a smaller one.
            ? Fill(path, text, engine, written)
            : throw new InvalidOperationException($"Sql/{part}{Part} is missing: {path} asks for it.");
    });

    [GeneratedRegex(@"^-- part (?<name>\w+)\r?\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartLine();
}
