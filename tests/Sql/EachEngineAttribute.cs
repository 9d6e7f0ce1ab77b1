using System.Reflection;
using Xunit.Sdk;

namespace Supervision.Sql.Tests;

/// <summary>Runs a test once per engine: SQLite always, SQL Server when SUPERVISION_TEST_SQLSERVER holds a connection string.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public static string? ServerText => Environment.GetEnvironmentVariable("SUPERVISION_TEST_SQLSERVER");

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        string.IsNullOrWhiteSpace(ServerText) ? [[Engine.Sqlite]] : [[Engine.Sqlite], [Engine.SqlServer]];
}
