using System.Data.Common;

namespace Supervision.Sql;

/// <summary>A database bound to one open transaction: queries built on it see and make its changes.</summary>
public sealed class Transaction : Database, IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private readonly IDisposable? _place;

    internal Transaction(Database origin, DbConnection connection, DbTransaction transaction, IDisposable? place) : base(origin)
    {
        _place = place;
        _connection = connection;
        _transaction = transaction;
    }

    public Task Commit(CancellationToken cancel = default) => _transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
            await _connection.DisposeAsync();
        }
        finally
        {
            // After the connection has closed, and even where that threw: the next writer must find the file unlocked.
            _place?.Dispose();
        }
    }

    // It took its turn at the gate when it began; asking again would wait for itself.
    internal override Task<T> Use<T>(Func<DbConnection, DbTransaction?, Task<T>> work, bool isWrite, CancellationToken cancel) =>
        work(_connection, _transaction);
}
