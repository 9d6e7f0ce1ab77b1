using Supervision.Dashboard.Accounts;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class AccountNamesTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    [Fact]
    public async Task Of_KnownGoneAndOwnAccounts_GivesTheNameOrTheAccount()
    {
        await new AccountQueries(factory.Database).SaveAccount(new AccountRow
        {
            AccountId = "named", DisplayName = "李督查", PasswordHash = "", IsEnabled = true, SecurityStamp = "stamp", CreatedAtUtc = Visits.NowUtc,
        });

        var names = await AccountNames.Read(factory.Database, CancellationToken.None);

        Assert.Equal(("李督查", "gone", "夜间任务"), (names.Of("named"), names.Of("gone"), names.Of("night")));
    }
}
