using Dapper;

namespace Supervision.Sql.Tests;

public class SchemaUpgradeTests
{
    [Theory, EachEngine]
    public async Task Upgrade_NewDatabase_RunsEveryScriptOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine, upgraded: false);
        var upgrade = new SchemaUpgrade(test.Database, TimeProvider.System);

        var first = await upgrade.Run();
        var second = await upgrade.Run();

        Assert.Equal(SchemaUpgrade.Scripts(engine).Select(script => script.Name), first);
        Assert.Empty(second);
    }

    [Theory, EachEngine]
    public async Task Upgrade_ChangedScript_StopsAndNamesIt(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var connection = await test.Database.Connect())
            await connection.ExecuteAsync("UPDATE SchemaJournal SET Checksum = 'other' WHERE ScriptName = '0002-calls'");

        var error = await Assert.ThrowsAsync<SchemaChangedException>(() => new SchemaUpgrade(test.Database, TimeProvider.System).Run());

        Assert.Contains("0002-calls", error.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Upgrade_DatabaseOfNewerProgram_Stops(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var connection = await test.Database.Connect())
            await connection.ExecuteAsync("INSERT INTO SchemaJournal VALUES ('9999-later', 'x', '2026-01-01')");

        var error = await Assert.ThrowsAsync<SchemaChangedException>(() => new SchemaUpgrade(test.Database, TimeProvider.System).Run());

        Assert.Contains("newer program", error.Message, StringComparison.Ordinal);
    }
}
