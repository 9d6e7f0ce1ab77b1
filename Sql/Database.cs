using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Supervision.Sql;

/// <summary>The record. One connection string selects SQL Server or the embedded SQLite.</summary>
public class Database
{
    // Words that no SQLite connection string holds; "Data Source" stands in both.
    private static readonly string[] ServerWords =
        ["server", "initial catalog", "user id", "uid", "integrated security", "trusted_connection", "encrypt", "trustservercertificate"];

    // Every connection has a page cache of its own, and ten of them read at once; behind them stands the system's cache.
    private const int ReadingKilobytes = 4000;

    // There is one writer, and a batch comes back to the same index pages again and again.
    private const int WritingKilobytes = 32000;

    private readonly string _connectionString;
    private readonly Gate? _gate;

    /// <param name="connectionString">An ADO.NET connection string, or the path of an SQLite file.</param>
    /// <exception cref="ArgumentException">The text is empty or no connection string.</exception>
    public Database(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        TypeHandlers.Register();
        // A bare path is what people write on a command line.
        if (!connectionString.Contains('=', StringComparison.Ordinal))
            connectionString = $"Data Source={connectionString}";
        var words = new DbConnectionStringBuilder { ConnectionString = connectionString };
        Engine = ServerWords.Any(words.ContainsKey) ? Engine.SqlServer : Engine.Sqlite;
        _connectionString = Engine == Engine.Sqlite ? SqliteText(connectionString) : connectionString;
        _gate = Engine == Engine.Sqlite ? new Gate() : null;
    }

    private protected Database(Database origin)
    {
        Engine = origin.Engine;
        _connectionString = origin._connectionString;
    }

    public Engine Engine { get; }

    /// <summary>For the scheduler, which keeps its own tables in the same database.</summary>
    public string ConnectionString => _connectionString;

    /// <summary>An open connection; the caller disposes of it.</summary>
    public Task<DbConnection> Connect(CancellationToken cancel = default) => Connect(ReadingKilobytes, cancel);

    private async Task<DbConnection> Connect(int cacheKilobytes, CancellationToken cancel)
    {
        DbConnection connection = Engine == Engine.SqlServer
            ? new SqlConnection(_connectionString)
            : new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancel);
        if (connection is SqliteConnection sqlite)
            Prepare(sqlite, cacheKilobytes);
        return connection;
    }

    /// <summary>A transaction that every query class can be built on; rolled back unless committed.</summary>
    public async Task<Transaction> Begin(CancellationToken cancel = default)
    {
        var place = await Enter(isWrite: true, cancel);
        try
        {
            var connection = await Connect(WritingKilobytes, cancel);
            // SQLite: take the write lock now, so that two writers wait for each other instead of failing half-way.
            var transaction = connection is SqliteConnection sqlite
                ? sqlite.BeginTransaction(deferred: false)
                : await connection.BeginTransactionAsync(cancel);
            return new Transaction(this, connection, transaction, place);
        }
        catch
        {
            // A place that is not given back would stop every writer of the process.
            place?.Dispose();
            throw;
        }
    }

    /// <summary>Whether the database refused a row because its key is taken, which is how two writers find out about each other.</summary>
    public static bool IsDuplicateKey(DbException error) => error switch
    {
        // 2627 is a key and 2601 a unique index; SQLite calls the two 1555 and 2067.
        SqlException server => server.Number is 2627 or 2601,
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 1555 or 2067 } => true,
        _ => false,
    };

    /// <param name="isWrite">Whether the work changes the record by itself, outside of a transaction.</param>
    internal virtual async Task<T> Use<T>(Func<DbConnection, DbTransaction?, Task<T>> work, bool isWrite, CancellationToken cancel)
    {
        // Before the connection: who waits holds no page cache.
        using var place = await Enter(isWrite, cancel);
        await using var connection = await Connect(cancel);
        return await work(connection, null);
    }

    private async Task<IDisposable?> Enter(bool isWrite, CancellationToken cancel) =>
        _gate is null ? null : isWrite ? await _gate.Write(cancel) : await _gate.Read(cancel);

    private static string SqliteText(string text)
    {
        // SQLite checks foreign keys only where a connection asks for it.
        var builder = new SqliteConnectionStringBuilder(text) { ForeignKeys = true, DefaultTimeout = 60 };
        var folder = Path.GetDirectoryName(Path.GetFullPath(builder.DataSource));
        if (builder.Mode is not SqliteOpenMode.Memory && builder.DataSource is not ":memory:" && folder is not null)
            // SQLite makes the file but not its folder, and its error names neither.
            Directory.CreateDirectory(folder);
        return builder.ToString();
    }

    private static void Prepare(SqliteConnection connection, int cacheKilobytes)
    {
        using var command = connection.CreateCommand();
        // WAL lets readers go on while the night writes; NORMAL cannot corrupt it on power loss.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{cacheKilobytes};");
        command.ExecuteNonQuery();
    }
}
