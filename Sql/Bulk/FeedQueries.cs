using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Supervision.Sql.Operations;

namespace Supervision.Sql.Bulk;

/// <summary>Base of the query classes that take in feed rows.</summary>
public abstract class FeedQueries(Database database) : Queries(database)
{
    // Revisions are read by people: Chinese stays as it is instead of six characters for each.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Told the rows about to be corrected, as they were.</summary>
    public Action<IReadOnlyList<FeedRow>>? Changing { get; init; }

    /// <summary>
    /// Brings rows of one batch in: new keys are added, equal content changes nothing, other content becomes a
    /// revision whose earlier content is kept. Runs Changed… and Merge… of the calling method's name.
    /// </summary>
    /// <param name="rows">Rows of one batch; each key at most once.</param>
    /// <param name="feed">The feed's word, such as <c>reviews</c>.</param>
    /// <param name="key">The row's key in words, for the revision record.</param>
    protected async Task<MergeCount> Merge<T>(IReadOnlyList<T> rows, string feed, Func<T, string> key, CancellationToken cancel, [CallerMemberName] string name = "")
        where T : FeedRow
    {
        if (rows.Count == 0)
            return new MergeCount(0, 0, 0);
        if (Database is not Transaction)
            throw new InvalidOperationException($"{name} needs a transaction: staging and merge belong together.");
        return await Database.Use(async (connection, transaction) =>
        {
            var known = await FeedTable<T>.AddNew(connection, rows, cancel);
            var added = rows.Count - known.Count;
            return known.Count == 0 ? new MergeCount(added, 0, 0) : await Merge(connection, transaction!, known, added, feed, key, name, cancel);
        }, isWrite: true, cancel);
    }

    /// <summary>Stages rows and merges them in one set: on SQL Server all of them, on SQLite those whose key is taken.</summary>
    private async Task<MergeCount> Merge<T>(DbConnection connection, DbTransaction transaction, IReadOnlyList<T> rows, int alreadyAdded, string feed, Func<T, string> key, string name, CancellationToken cancel)
        where T : FeedRow
    {
        var batchId = rows[0].BatchId;
        if (Database.Engine == Engine.Sqlite)
            await connection.ExecuteAsync(SqlText.Of(Engine.Sqlite, "Bulk", "CreateStaging"), transaction: transaction);
        await FeedTable<T>.Fill(connection, transaction, rows, cancel);
        var changed = await Changed<T>(connection, transaction, name, batchId);
        if (changed.Count > 0)
        {
            // Before the merge: afterwards the old days and people are no longer to be found.
            Changing?.Invoke(changed.Select(old => old.Row).ToList());
            await new OperationsQueries(Database).AddRevision(changed.Select(old => Keep(old.Row, old.Json, feed, key)).ToList(), cancel);
        }
        // A merge reports its changed rows: corrections, additions and the emptied staging table in one number.
        var touched = await connection.ExecuteAsync(new CommandDefinition(SqlText.Of(Database.Engine, Folder, name), new { batchId }, transaction, cancellationToken: cancel));
        var added = touched - rows.Count - changed.Count;
        return new MergeCount(alreadyAdded + added, rows.Count - added - changed.Count, changed.Count);
    }

    private async Task<IReadOnlyList<(T Row, string Json)>> Changed<T>(DbConnection connection, DbTransaction transaction, string name, string batchId)
        where T : FeedRow
    {
        var text = SqlText.Of(Database.Engine, Folder, "Changed" + name["Merge".Length..]);
        var rows = await connection.QueryAsync<T>(text, new { batchId }, transaction);
        return rows.Select(row => (row, JsonSerializer.Serialize(row, Json))).ToList();
    }

    private static RevisionRow Keep<T>(T old, string json, string feed, Func<T, string> key) where T : FeedRow => new()
    {
        HallCode = old.HallCode, Feed = feed, RowKey = BoundedKey.Of(key(old)), RevisionNo = old.Revision,
        BatchId = old.BatchId, ContentHash = old.ContentHash, Content = json,
    };
}

/// <summary>How many rows of a merge were new, the same as before, or corrections.</summary>
public readonly record struct MergeCount(int Added, int Unchanged, int Revised);
