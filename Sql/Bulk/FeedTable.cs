using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Supervision.Sql.Bulk;

/// <summary>Fills the staging table of one feed: bulk copy on SQL Server, one prepared statement on SQLite.</summary>
/// <remarks>The only composed SQL of the program: its parts are the row type's own property names, never input.</remarks>
internal static class FeedTable<T> where T : FeedRow
{
    private static readonly PropertyInfo[] Columns = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract").ToArray();

    private static readonly Func<T, object?>[] Getters = Columns.Select(Getter).ToArray();

    private static readonly SqliteRows<T>.Binder[] Binders = Columns.Select(SqliteRows<T>.BinderOf).ToArray();

    private static string Staging => typeof(T).Name[..^3] + "Staging";

    internal static Task Fill(DbConnection connection, DbTransaction transaction, IReadOnlyList<T> rows, CancellationToken cancel) =>
        connection is SqlConnection server
            ? Copy(server, (SqlTransaction)transaction, rows, cancel)
            : Task.Run(() => Insert((SqliteConnection)connection, rows), cancel);

    private static async Task Copy(SqlConnection connection, SqlTransaction transaction, IReadOnlyList<T> rows, CancellationToken cancel)
    {
        using var table = new DataTable();
        foreach (var column in Columns)
            table.Columns.Add(column.Name, ServerType(column.PropertyType));
        foreach (var row in rows)
            table.Rows.Add(Getters.Select(get => ServerValue(get(row))).ToArray());
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.Default, transaction) { DestinationTableName = Staging, BulkCopyTimeout = 0 };
        foreach (var column in Columns)
            copy.ColumnMappings.Add(column.Name, column.Name);
        await copy.WriteToServerAsync(table, cancel);
    }

    private static void Insert(SqliteConnection connection, IReadOnlyList<T> rows) => SqliteRows<T>.Insert(connection,
        $"INSERT INTO {Staging} ({string.Join(", ", Columns.Select(c => c.Name))}) VALUES ({string.Join(", ", Columns.Select(_ => "?"))})", Binders, rows);

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
