using System.Collections.Frozen;
using System.Reflection;

namespace Supervision.Sql;

/// <summary>The .sql files of this assembly, by engine, folder and name.</summary>
public static class SqlText
{
    private static readonly FrozenDictionary<string, string> Files = Load();

    /// <summary>Every embedded file: its path such as <c>Calls/CallsForDay.sql</c> and its text.</summary>
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
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .ToFrozenDictionary(name => name, name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
    }
}
