using System.Buffers;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Supervision.Sql.Bulk;

/// <summary>Inserts rows through one prepared statement of the engine itself: the provider looks every parameter up by name for every row.</summary>
internal static class SqliteRows<T>
{
    /// <summary>Binds one column of a row to the parameter of that number.</summary>
    internal delegate void Binder(sqlite3_stmt statement, int number, T row);

    internal static void Insert(SqliteConnection connection, string text, IReadOnlyList<Binder> binders, IEnumerable<T> rows)
    {
        Check(connection, raw.sqlite3_prepare_v2(connection.Handle!, text, out var statement), raw.SQLITE_OK);
        using (statement)
        {
            foreach (var row in rows)
            {
                // A reset keeps what was bound, so each row binds every column again, nulls too.
                for (var i = 0; i < binders.Count; i++)
                    binders[i](statement, i + 1, row);
                Check(connection, raw.sqlite3_step(statement), raw.SQLITE_DONE);
                Check(connection, raw.sqlite3_reset(statement), raw.SQLITE_OK);
            }
        }
    }

    /// <summary>How a property's type crosses to SQLite; the same forms as <see cref="TypeHandlers"/>.</summary>
    internal static Binder BinderOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(string))
            return Text(property.GetMethod!.CreateDelegate<Func<T, string?>>());
        if (type == typeof(DateTime))
            return Instant(Get<DateTime>(property));
        if (type == typeof(DateTime?))
            return Nullable(Get<DateTime?>(property), Instant);
        if (type == typeof(DateOnly))
            return Date(Get<DateOnly>(property));
        if (type == typeof(DateOnly?))
            return Nullable(Get<DateOnly?>(property), Date);
        if (type == typeof(double?))
            return Nullable(Get<double?>(property), get => (statement, number, row) => raw.sqlite3_bind_double(statement, number, get(row)));
        return Whole(property, type);
    }

    private static Binder Whole(PropertyInfo property, Type type)
    {
        if (type == typeof(int))
            return Get<int>(property) is var whole ? (statement, number, row) => raw.sqlite3_bind_int64(statement, number, whole(row)) : null!;
        if (type == typeof(long))
            return Get<long>(property) is var large ? (statement, number, row) => raw.sqlite3_bind_int64(statement, number, large(row)) : null!;
        if (type == typeof(bool))
            return Get<bool>(property) is var truth ? (statement, number, row) => raw.sqlite3_bind_int64(statement, number, truth(row) ? 1 : 0) : null!;
        if (type == typeof(int?))
            return Nullable(Get<int?>(property), get => (statement, number, row) => raw.sqlite3_bind_int64(statement, number, get(row)));
        if (type == typeof(bool?))
            return Nullable(Get<bool?>(property), get => (statement, number, row) => raw.sqlite3_bind_int64(statement, number, get(row) ? 1 : 0));
        throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name}: no feed column has had the type {type.Name} so far; add how SQLite stores it.");
    }

    private static Func<T, V> Get<V>(PropertyInfo property) => property.GetMethod!.CreateDelegate<Func<T, V>>();

    private static Binder Nullable<V>(Func<T, V?> get, Func<Func<T, V>, Binder> bind) where V : struct
    {
        // Made once for the column, not once for each row.
        var present = bind(row => get(row)!.Value);
        return (statement, number, row) =>
        {
            if (get(row) is null)
                raw.sqlite3_bind_null(statement, number);
            else
                present(statement, number, row);
        };
    }

    private static Binder Text(Func<T, string?> get) => (statement, number, row) =>
    {
        if (get(row) is not { } text)
        {
            raw.sqlite3_bind_null(statement, number);
            return;
        }
        if (text.Length == 0)
        {
            // An empty span would be bound as NULL.
            raw.sqlite3_bind_text(statement, number, "");
            return;
        }
        // No UTF-16 unit takes more than three bytes of UTF-8. The engine copies them, so the buffer can go back at once.
        var bytes = ArrayPool<byte>.Shared.Rent(text.Length * 3);
        raw.sqlite3_bind_text(statement, number, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    };

    private static Binder Instant(Func<T, DateTime> get) => (statement, number, row) =>
    {
        Span<byte> text = stackalloc byte[32];
        TypeHandlers.Stored(get(row)).TryFormat(text, out var length, "yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
        raw.sqlite3_bind_text(statement, number, text[..length]);
    };

    private static Binder Date(Func<T, DateOnly> get) => (statement, number, row) =>
    {
        Span<byte> text = stackalloc byte[16];
        get(row).TryFormat(text, out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        raw.sqlite3_bind_text(statement, number, text[..length]);
    };

    private static void Check(SqliteConnection connection, int code, int expected)
    {
        if (code != expected)
            throw new SqliteException(raw.sqlite3_errmsg(connection.Handle!).utf8_to_string(), code, raw.sqlite3_extended_errcode(connection.Handle!));
    }
}
