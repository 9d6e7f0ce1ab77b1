using Dapper;

namespace Supervision.Sql.Tests;

/// <summary>A new, empty, upgraded database of one engine that disappears with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly string? _name;

    private TestDatabase(Database database, string? folder, string? name) => (Database, _folder, _name) = (database, folder, name);

    public Database Database { get; }

    public static async Task<TestDatabase> Create(Engine engine, bool upgraded = true)
    {
        var name = $"SupervisionTest{Guid.NewGuid():N}";
        var test = engine == Engine.Sqlite ? Sqlite(name) : await Server(name);
        if (upgraded)
            await new SchemaUpgrade(test.Database, TimeProvider.System).Run();
        return test;
    }

    public async ValueTask DisposeAsync()
    {
        if (_name is not null)
        {
            Microsoft.Data.SqlClient.SqlConnection.ClearAllPools();
            await using var connection = await new Database(EachEngineAttribute.ServerText!).Connect();
            await connection.ExecuteAsync($"DROP DATABASE {_name}");
        }
        if (_folder is null)
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static TestDatabase Sqlite(string name)
    {
        var folder = Directory.CreateTempSubdirectory(name).FullName;
        return new TestDatabase(new Database(Path.Combine(folder, "test.db")), folder, null);
    }

    private static async Task<TestDatabase> Server(string name)
    {
        var text = EachEngineAttribute.ServerText!;
        await using (var connection = await new Database(text).Connect())
            await connection.ExecuteAsync($"CREATE DATABASE {name}");
        var builder = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(text) { InitialCatalog = name };
        return new TestDatabase(new Database(builder.ConnectionString), null, name);
    }
}
