using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Accounts;

public class AccountBookTests
{
    [Theory, EachEngine]
    public async Task Add_NewName_StoresAccountRoleAndEntry(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        Assert.True(await Add(test.Database, "li"));
        var entries = (await new AuditVerify(test.Database).Run()).Entries;

        Assert.Equal([("h", "officer")], (await new AccountQueries(test.Database).RolesOf("li")).Select(role => (role.HallCode, role.Role)));
        Assert.Equal(1, entries);
    }

    [Theory, EachEngine]
    public async Task Add_TakenName_ChangesNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Add(test.Database, "li");
        var before = await new AccountQueries(test.Database).Account("li");

        Assert.False(await Add(test.Database, "li"));

        Assert.Equal(before, await new AccountQueries(test.Database).Account("li"));
    }

    [Theory, EachEngine]
    public async Task RolePasswordOrBar_Changed_EndsTheAccountsSessions(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Add(test.Database, "li");
        var book = new AccountBook(test.Database, TimeProvider.System);
        var stamps = new List<string> { await Stamp(test.Database) };

        await book.SetRole(new AccountRoleRow { AccountId = "li", HallCode = "*", Role = "leader" }, isGiven: true, "boss");
        stamps.Add(await Stamp(test.Database));
        await book.SetPassword("li", "another-secret", "boss");
        stamps.Add(await Stamp(test.Database));
        await book.SetEnabled("li", false, "boss");
        stamps.Add(await Stamp(test.Database));

        Assert.Equal(4, stamps.Distinct().Count());
        Assert.True(Passwords.Verify((await new AccountQueries(test.Database).Account("li"))!.PasswordHash, "another-secret"));
    }

    [Theory]
    [InlineData("short", "characters")]
    [InlineData("li-li-li-li-1", "name")]
    [InlineData("aaaaaaaaaaaaa", "repeats")]
    public void Password_Weak_IsRefusedWithTheReason(string password, string word) =>
        Assert.Contains(word, Passwords.Objection(password, "li"), StringComparison.Ordinal);

    private static async Task<string> Stamp(Database database) => (await new AccountQueries(database).Account("li"))!.SecurityStamp;

    private static Task<bool> Add(Database database, string name) => new AccountBook(database, TimeProvider.System).Add(
        new AccountRow
        {
            AccountId = name, DisplayName = name, PasswordHash = Passwords.Hash(Guid.NewGuid().ToString()), IsEnabled = true,
            SecurityStamp = AccountBook.NewStamp(), CreatedAtUtc = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc),
        },
        [new AccountRoleRow { AccountId = name, HallCode = "h", Role = "officer" }], "test");
}
