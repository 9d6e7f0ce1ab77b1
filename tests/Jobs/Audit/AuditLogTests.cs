using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Audit;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Audit;

public sealed class AuditLogTests
{
    [Theory, EachEngine]
    public async Task Append_Entries_AreNumberedWithoutGapsAndChained(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var log = new AuditLog(test.Database, TimeProvider.System);

        Assert.Equal((1, 2, 3), (await Add(log, "a"), await Add(log, "b"), await Add(log, "c")));

        var chain = await Chain(test.Database);
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Equal(pair.First.EntryHash, pair.Second.PreviousHash));
        Assert.Empty((await new AuditVerify(test.Database).Run()).Faults);
    }

    [Fact]
    public async Task Append_TransactionRolledBack_LeavesNoEntryAndNoGap()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await using (var transaction = await test.Database.Begin())
            await Add(new AuditLog(transaction, TimeProvider.System), "lost");

        Assert.Equal(1, await Add(new AuditLog(test.Database, TimeProvider.System), "kept"));
        Assert.Equal("kept", Assert.Single(await Chain(test.Database)).SubjectKey);
    }

    [Fact]
    public async Task Append_ByManyAtOnce_KeepsOneChain()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var log = new AuditLog(test.Database, TimeProvider.System);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => Add(log, $"{number}"))));

        Assert.Equal(Enumerable.Range(1, 12).Select(number => (long)number), numbers.Order());
        Assert.Empty((await new AuditVerify(test.Database).Run()).Faults);
    }

    [Fact]
    public async Task Append_EntryThatVouchesForNothing_KeepsNoSalt()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);

        Assert.Null(await new AuditQueries(test.Database).Salt(await Add(new AuditLog(test.Database, TimeProvider.System), "a")));
    }

    [Fact]
    public async Task Append_ChineseContent_StaysReadable()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await new AuditLog(test.Database, TimeProvider.System).Add("h", "li", AuditAction.Setting, "hall", "h", new { Value = "一点开始" });

        Assert.Contains("一点开始", Assert.Single(await Chain(test.Database)).Content, StringComparison.Ordinal);
    }

    private static Task<long> Add(AuditLog log, string key) => log.Add("h", "li", AuditAction.Export, "list", key, new { Rows = 3 });

    private static async Task<List<AuditEntryRow>> Chain(Database database)
    {
        var entries = new List<AuditEntryRow>();
        await foreach (var entry in new AuditQueries(database).Chain())
            entries.Add(entry);
        return entries;
    }
}
