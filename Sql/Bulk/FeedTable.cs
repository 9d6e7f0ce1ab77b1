using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Supervision.Sql.Bulk;

/// <summary>Fills the staging table of one feed: bulk copy on SQL Server, one prepared statement on SQLite.</summary>
/// <remarks>The only composed SQL of the program: its parts are the row type's own property names, never input.</remarks>
internal static class FeedTable<T> where T : FeedRow
{
    private static readonly PropertyInfo[] Columns = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract").ToArray();

    // Compiled once: reflection for every value of every row is far dearer than a call.
    private static readonly Func<T, object?>[] Getters = Columns.Select(Getter).ToArray();

    private static readonly SqliteRows<T>.Binder[] Binders = Columns.Select(SqliteRows<T>.BinderOf).ToArray();

    // A row type is named like its table with Row behind it, for this line.
    private static string Target => typeof(T).Name[..^3];

    private static string Staging => Target + "Staging";

    internal static Task Fill(DbConnection connection, DbTransaction transaction, IReadOnlyList<T> rows, CancellationToken cancel) =>
        connection is SqlConnection server
            ? Copy(server, (SqlTransaction)transaction, rows, cancel)
            : Task.Run(() => Insert((SqliteConnection)connection, "INSERT INTO", Staging, rows), cancel);

    /// <summary>Rows whose key is taken and which therefore have to be merged; on SQLite every other row is in its table at once.</summary>
    internal static Task<IReadOnlyList<T>> AddNew(DbConnection connection, IReadOnlyList<T> rows, CancellationToken cancel) =>
        // Most rows of a night are new: written once and looked up once, they cost half of what staging and merging them does.
        connection is SqliteConnection embedded
            ? Task.Run(() => Ignored(embedded, rows), cancel)
            : Task.FromResult(rows);

    private static async Task Copy(SqlConnection connection, SqlTransaction transaction, IReadOnlyList<T> rows, CancellationToken cancel)
    {
        using var table = new DataTable();
        foreach (var column in Columns)
            table.Columns.Add(column.Name, ServerType(column.PropertyType));
        foreach (var row in rows)
            table.Rows.Add(Getters.Select(get => ServerValue(get(row))).ToArray());
        // No limit of its own: the caller's cancellation ends it.
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.Default, transaction) { DestinationTableName = Staging, BulkCopyTimeout = 0 };
        foreach (var column in Columns)
            // By name: without a mapping the copy goes by position, and the table's order is not the class's.
            copy.ColumnMappings.Add(column.Name, column.Name);
        await copy.WriteToServerAsync(table, cancel);
    }

    private static void Insert(SqliteConnection connection, string verb, string table, IEnumerable<T> rows) => SqliteRows<T>.Insert(connection,
        $"{verb} {table} ({string.Join(", ", Columns.Select(c => c.Name))}) VALUES ({string.Join(", ", Columns.Select(_ => "?"))})", Binders, rows);

    private static IReadOnlyList<T> Ignored(SqliteConnection connection, IReadOnlyList<T> rows)
    {
        var ignored = new List<T>();
        Insert(connection, "INSERT OR IGNORE INTO", Target, Watched(connection, rows, ignored));
        return ignored;
    }

    private static IEnumerable<T> Watched(SqliteConnection connection, IReadOnlyList<T> rows, List<T> ignored)
    {
        foreach (var row in rows)
        {
            yield return row;
            // Asked for the next one, the row before has been through the statement: nothing changed where its key was taken.
            if (raw.sqlite3_changes(connection.Handle!) == 0)
                ignored.Add(row);
        }
    }

    private static Func<T, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property), typeof(object)), row).Compile();
    }

    private static Type ServerType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(DateOnly) ? typeof(DateTime) : plain;
    }

    private static object ServerValue(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime instant => TypeHandlers.Stored(instant),
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
