using Supervision.Jobs.Demo.History;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoOfficersTests
{
    [Fact]
    public async Task Add_ToTwoHalls_GivesTheSamePeopleARoleInEachAndLetsNobodySignIn()
    {
        var folder = Directory.CreateTempSubdirectory("supervision-officers").FullName;
        try
        {
            var database = new Database(Path.Combine(folder, "demo.db"));
            await new SchemaUpgrade(database, TimeProvider.System).Run();
            foreach (var code in new[] { "a", "b" })
                await new HallQueries(database).AddHall(new HallRow { HallCode = code, Name = code, TimeZone = "Asia/Shanghai", CreatedAtUtc = DateTime.UnixEpoch });

            Assert.True(await DemoOfficers.Add(database, TimeProvider.System, "a"));
            Assert.True(await DemoOfficers.Add(database, TimeProvider.System, "b"));
            Assert.False(await DemoOfficers.Add(database, TimeProvider.System, "a"));

            var accounts = await new AccountQueries(database).Accounts();
            Assert.Equal(DemoOfficers.Accounts.Order(), accounts.Select(account => account.AccountId).Order());
            Assert.All(accounts, account => Assert.False(account.IsEnabled));
            Assert.All(accounts, account => Assert.Contains(DemoOfficers.Label, account.DisplayName, StringComparison.Ordinal));
            foreach (var account in DemoOfficers.Accounts)
                Assert.Equal(["a", "b"], (await new AccountQueries(database).RolesOf(account)).Select(role => role.HallCode).OfType<string>().Order());
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
