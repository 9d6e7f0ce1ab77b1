using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Supervision.Sql;

/// <summary>Brings a database to this program's schema: numbered scripts, each run once, journalled with its checksum.</summary>
public sealed class SchemaUpgrade(Database database, TimeProvider time)
{
    /// <summary>Runs what has not run yet and returns the names of those scripts, in order.</summary>
    /// <exception cref="SchemaChangedException">A script that has already run has another text now, or is missing.</exception>
    public async Task<IReadOnlyList<string>> Run(CancellationToken cancel = default)
    {
        // One for all scripts: an upgrade that fails leaves the schema that the old program knows.
        await using var transaction = await database.Begin(cancel);
        var applied = await transaction.Use((connection, open) => Apply(connection, open!), isWrite: true, cancel);
        await transaction.Commit(cancel);
        return applied;
    }

    /// <summary>The scripts of one engine in order: number and word, text.</summary>
    public static IReadOnlyList<(string Name, string Text)> Scripts(Engine engine)
    {
        // Numbered files are scripts; the others of the folder read and write the journal.
        var names = SqlText.All.Keys.Where(path => path.StartsWith("Schema/", StringComparison.Ordinal) && char.IsAsciiDigit(path[7]))
            .Select(path => path["Schema/".Length..].Split('.')[0]).Distinct().Order(StringComparer.Ordinal);
        return names.Select(name => (name, SqlText.Of(engine, "Schema", name))).ToList();
    }

    private async Task<IReadOnlyList<string>> Apply(DbConnection connection, DbTransaction transaction)
    {
        // Two programs may start at once: the second waits here and finds the journal filled. On SQLite the transaction holds the write lock already.
        if (database.Engine == Engine.SqlServer)
            await connection.ExecuteAsync(Text("LockSchema"), transaction: transaction);
        if (await connection.ExecuteScalarAsync<int>(Text("JournalExists"), transaction: transaction) == 0)
            await connection.ExecuteAsync(Text("CreateJournal"), transaction: transaction);
        var journal = (await connection.QueryAsync<(string ScriptName, string Checksum)>(Text("Journal"), transaction: transaction))
            .ToDictionary(row => row.ScriptName, row => row.Checksum);
        var scripts = Scripts(database.Engine);
        // Before anything runs: a journal that contradicts the scripts must find the database untouched.
        Compare(scripts, journal);
        var due = scripts.Where(script => !journal.ContainsKey(script.Name)).ToList();
        foreach (var (name, text) in due)
        {
            await connection.ExecuteAsync(text, transaction: transaction);
            await connection.ExecuteAsync(Text("AddJournal"), new { scriptName = name, checksum = Checksum(text), appliedAtUtc = time.GetUtcNow().UtcDateTime }, transaction);
        }
        return due.ConvertAll(script => script.Name);
    }

    private string Text(string name) => SqlText.Of(database.Engine, "Schema", name);

    private static void Compare(IReadOnlyList<(string Name, string Text)> scripts, Dictionary<string, string> journal)
    {
        var known = scripts.ToDictionary(script => script.Name, script => Checksum(script.Text));
        foreach (var (name, checksum) in journal)
        {
            if (!known.TryGetValue(name, out var now))
                throw new SchemaChangedException($"The database was upgraded by script {name}, which this program does not have. Start the newer program, or restore the backup made before its upgrade.");
            if (now != checksum)
                throw new SchemaChangedException($"Schema script {name} has already run on this database with another text. Put the old text back and add the change as a new numbered script.");
        }
    }

    // A checkout with other line endings is not another script.
    private static string Checksum(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}

/// <summary>The database's journal and the program's schema scripts contradict each other.</summary>
public sealed class SchemaChangedException(string message) : Exception(message);
