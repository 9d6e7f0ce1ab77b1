using Supervision.Sql.Accounts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Accounts;

public sealed class AccountQueriesTests
{
    [Theory, EachEngine]
    public async Task CountFailure_TheOneThatReachesTheLimit_LocksAndStartsAnew(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AccountQueries(test.Database);
        await queries.SaveAccount(Account("li"));
        await queries.CountFailure("li", 3, At);
        await queries.CountFailure("li", 3, At);
        Assert.Equal((2, null), await State(queries));

        await queries.CountFailure("li", 3, At);
        Assert.Equal((0, (DateTime?)At), await State(queries));

        await queries.ClearFailures("li");
        Assert.Equal((0, null), await State(queries));
    }

    [Theory, EachEngine]
    public async Task SaveAccount_ByAnAdministrator_DoesNotForgiveFailures(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AccountQueries(test.Database);
        await queries.SaveAccount(Account("li"));
        await queries.CountFailure("li", 5, At);

        await queries.SaveAccount(Account("li") with { DisplayName = "李二", IsEnabled = false });

        var kept = (await queries.Account("li"))!;
        Assert.Equal(("李二", false, 1), (kept.DisplayName, kept.IsEnabled, kept.FailedCount));
    }

    [Theory, EachEngine]
    public async Task GiveRole_HeldAlready_StaysOnceAndIsTakenOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AccountQueries(test.Database);
        await queries.SaveAccount(Account("li"));
        var role = new AccountRoleRow { AccountId = "li", HallCode = "h", Role = "officer" };

        Assert.Equal((1, 0), (await queries.GiveRole(role), await queries.GiveRole(role)));
        Assert.Equal(0, await queries.TakeRole(role with { HallCode = "other" }));
        Assert.Equal([role], await queries.RolesOf("li"));
        Assert.Equal(1, await queries.TakeRole(role));
        Assert.Empty(await queries.AccountRoles());
    }

    private static async Task<(int Failures, DateTime? LockedUntil)> State(AccountQueries queries) =>
        (await queries.Account("li"))! is var account ? (account.FailedCount, account.LockedUntilUtc) : default;

    private static AccountRow Account(string id) => new() { AccountId = id, DisplayName = "李一", PasswordHash = "x", IsEnabled = true, SecurityStamp = "s", CreatedAtUtc = At };
}
