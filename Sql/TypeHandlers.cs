using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Supervision.Sql;

/// <summary>How instants and dates cross the border to both engines.</summary>
internal static class TypeHandlers
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        // Dapper asks its built-in types first: without this the handlers below are never called for parameters.
        SqlMapper.RemoveTypeMap(typeof(DateTime));
        SqlMapper.RemoveTypeMap(typeof(DateTime?));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new Instants());
        SqlMapper.AddTypeHandler(new Dates());
        return true;
    });

    internal static void Register() => _ = Registered.Value;

    /// <summary>An instant as both engines store it: UTC, whole milliseconds.</summary>
    internal static DateTime Stored(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        // Cut here: SQL Server would round, and the two engines would differ.
        return new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }

    internal static string SqliteInstant(DateTime value) =>
        Stored(value).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    internal static string SqliteDate(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Instants : SqlMapper.TypeHandler<DateTime>
    {
        public override void SetValue(IDbDataParameter parameter, DateTime value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = SqliteInstant(value);
                return;
            }
            // Not datetime, which rounds to a three-hundredth of a second and would miss what datetime2 holds.
            parameter.DbType = DbType.DateTime2;
            parameter.Value = Stored(value);
        }

        public override DateTime Parse(object value) => value switch
        {
            // datetime2 has no zone; what is stored is UTC.
            DateTime instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc),
            string text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            _ => throw new DataException($"{value} ({value.GetType().Name}) is no instant."),
        };
    }

    private sealed class Dates : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.Value = SqliteDate(value);
                return;
            }
            parameter.DbType = DbType.Date;
            parameter.Value = value.ToDateTime(TimeOnly.MinValue);
        }

        public override DateOnly Parse(object value) => value switch
        {
            DateTime date => DateOnly.FromDateTime(date),
            string text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => throw new DataException($"{value} ({value.GetType().Name}) is no date."),
        };
    }
}
