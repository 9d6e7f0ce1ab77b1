using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Supervision.Jobs.Tests.Operations;

/// <summary>Everything that a night concludes, as comparable text: without who ran when.</summary>
internal static class DatabaseContent
{
    private static readonly HashSet<string> OperationTables = ["Run", "RunStage", "Lease", "SchemaJournal"];

    // When the program did something, and in which run: differs between two runs of the same evidence.
    private static readonly HashSet<string> OperationColumns = ["RunId", "ArrivedAtUtc", "FinishedAtUtc", "CreatedAtUtc", "ScoredAtUtc", "ComputedAtUtc", "FirstSeenAtUtc", "ChangedAtUtc"];

    /// <summary>One line for each row, by table, in an order of its own.</summary>
    public static async Task<SortedDictionary<string, List<string>>> Of(string databasePath)
    {
        await using var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False");
        var tables = await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'QRTZ_%'");
        var content = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in tables.Where(table => !OperationTables.Contains(table)))
        {
            // Settings called internal are the stages' own watermarks: instants of the run.
            var rows = await connection.QueryAsync($"SELECT * FROM {table}{(table == "HallSetting" ? " WHERE Name NOT LIKE 'internal.%'" : "")}");
            content[table] = rows.Select(row => Line((IDictionary<string, object?>)row)).Order(StringComparer.Ordinal).ToList();
        }
        return content;
    }

    /// <summary>What two contents do not share, a few lines of it; empty when they are equal.</summary>
    public static string Difference(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual) =>
        string.Join('\n', expected.Keys.Union(actual.Keys).SelectMany(table =>
        {
            var wanted = expected.GetValueOrDefault(table) ?? [];
            var found = actual.GetValueOrDefault(table) ?? [];
            return wanted.Except(found).Select(line => $"{table} lacks {line}").Take(3)
                .Concat(found.Except(wanted).Select(line => $"{table} has {line}").Take(3))
                .Concat(wanted.Count == found.Count ? [] : [$"{table}: {found.Count} rows instead of {wanted.Count}"]);
        }));

    private static string Line(IDictionary<string, object?> row) => string.Join(" | ", row
        .Where(column => !OperationColumns.Contains(column.Key))
        .Select(column => $"{column.Key}={Convert.ToString(column.Value, CultureInfo.InvariantCulture)}"));
}
