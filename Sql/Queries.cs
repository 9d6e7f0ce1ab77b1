using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Supervision.Sql;

/// <summary>Base of the query classes: each public method runs the .sql file of its own name in its own folder.</summary>
public abstract class Queries(Database database)
{
    // Supervision.Sql.Findings.Queue is the folder Findings/Queue.
    private protected string Folder => GetType().Namespace!["Supervision.Sql.".Length..].Replace('.', '/');

    protected Database Database { get; } = database;

    /// <summary>All rows of the query named like the calling method.</summary>
    protected async Task<IReadOnlyList<T>> Rows<T>(object? arguments = null, CancellationToken cancel = default, [CallerMemberName] string name = "") =>
        (await Run(name, arguments, (connection, command) => connection.QueryAsync<T>(command), cancel)).AsList();

    /// <summary>The first row, or default where there is none.</summary>
    protected Task<T?> Row<T>(object? arguments = null, CancellationToken cancel = default, [CallerMemberName] string name = "") =>
        Run(name, arguments, (connection, command) => connection.QueryFirstOrDefaultAsync<T?>(command), cancel);

    /// <summary>The first column of the first row.</summary>
    protected Task<T?> Value<T>(object? arguments = null, CancellationToken cancel = default, [CallerMemberName] string name = "") =>
        Run(name, arguments, (connection, command) => connection.ExecuteScalarAsync<T?>(command), cancel);

    /// <summary>The number of rows changed. A sequence of argument objects runs once for each.</summary>
    protected Task<int> Execute(object? arguments = null, CancellationToken cancel = default, [CallerMemberName] string name = "") =>
        Run(name, arguments, (connection, command) => connection.ExecuteAsync(command), cancel, isWrite: true);

    /// <summary>Rows one at a time, for reads that must not be held in memory.</summary>
    protected async IAsyncEnumerable<T> Stream<T>(object? arguments = null, [EnumeratorCancellation] CancellationToken cancel = default, [CallerMemberName] string name = "")
    {
        // Past the gate: an export reads for minutes and would hold a reader's place all that time.
        await using var connection = await Database.Connect(cancel);
        await foreach (var row in connection.QueryUnbufferedAsync<T>(SqlText.Of(Database.Engine, Folder, name), arguments).WithCancellation(cancel))
            yield return row;
    }

    private Task<T> Run<T>(string name, object? arguments, Func<DbConnection, CommandDefinition, Task<T>> run, CancellationToken cancel, bool isWrite = false)
    {
        var text = GivenLines.Keep(SqlText.Of(Database.Engine, Folder, name), arguments);
        return Database.Use((connection, transaction) =>
            run(connection, new CommandDefinition(text, arguments, transaction, cancellationToken: cancel)), isWrite, cancel);
    }
}
