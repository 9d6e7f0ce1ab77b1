using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Accounts;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;
using Supervision.Sql.Rulebook;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class AdministrationTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Page = "/h/xicheng/administration";
    private static readonly string NewPassword = "a quite long one 9";

    [Fact]
    public async Task Users_NewAccount_CanSignInWithItsRole()
    {
        var client = await factory.SignedIn("administrator");
        var answer = await client.PostForm(Page, Page, new() { ["_handler"] = "add", ["account"] = "fresh", ["name"] = "新人", ["role"] = "leader", ["password"] = SeedHall.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await factory.SignedIn("fresh")).GetAsync("/h/xicheng")).StatusCode);
    }

    [Theory]
    [InlineData("has blank", "officer", "a quite long one 9", "1 至 50 个字符")]
    [InlineData("weak", "officer", "short", "至少 10 个字符")]
    [InlineData("clerk", "staff", "a quite long one 9", "需要填写工号")]
    [InlineData("officer", "officer", "a quite long one 9", "账号已存在")]
    public async Task Users_UnsoundAccount_IsRefusedInWords(string account, string role, string password, string words)
    {
        var client = await factory.SignedIn("administrator");
        var answer = await client.PostForm(Page, Page, new() { ["_handler"] = "add", ["account"] = account, ["role"] = role, ["password"] = password });
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_AccountWithRolesElsewhere_IsOutOfReach()
    {
        await SeedHall.Add(factory.Database, "two-halls", SeedHall.Hall, "officer");
        await new AccountQueries(factory.Database).GiveRole(new AccountRoleRow { AccountId = "two-halls", HallCode = SeedHall.OtherHall, Role = "officer" });
        var before = (await new AccountQueries(factory.Database).Account("two-halls"))!.PasswordHash;
        var client = await factory.SignedIn("administrator");
        var address = Page + "/users/two-halls";
        Assert.DoesNotContain("name=\"password\"", await client.GetStringAsync(address), StringComparison.Ordinal);
        await client.PostForm(address, address, new() { ["_handler"] = "password", ["password"] = NewPassword });
        Assert.Equal(before, (await new AccountQueries(factory.Database).Account("two-halls"))!.PasswordHash);
    }

    [Fact]
    public async Task Users_AccountOfAnotherHall_IsNotFound()
    {
        var client = await factory.SignedIn("administrator");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Page + "/users/other-officer")).StatusCode);
    }

    [Fact]
    public async Task Roles_OwnAdministratorRole_CannotBeTaken()
    {
        var client = await factory.SignedIn("administrator");
        var address = Page + "/users/administrator";
        var answer = await client.PostForm(address, address, new() { ["_handler"] = "take", ["role"] = "administrator" });
        Assert.Contains("不能停用自己", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_New_EndsTheSessionsOfTheAccount()
    {
        await SeedHall.Add(factory.Database, "renewed", SeedHall.Hall, "officer");
        var theirs = await factory.SignedIn("renewed");
        var client = await factory.SignedIn("administrator");
        var address = Page + "/users/renewed";
        await client.PostForm(address, address, new() { ["_handler"] = "password", ["password"] = NewPassword });
        Assert.True(Passwords.Verify((await new AccountQueries(factory.Database).Account("renewed"))!.PasswordHash, NewPassword));
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/h/xicheng")).StatusCode);
    }

    [Theory]
    [InlineData("absence_minutes", "15", true)]
    [InlineData("absence_minutes", "-1", false)]
    [InlineData("night.starts_at", "25:00", false)]
    [InlineData("night.starts_at", "02:30", true)]
    public async Task Setting_OutsideItsForm_IsNotSaved(string name, string value, bool isSaved)
    {
        var client = await factory.SignedIn("administrator");
        await client.PostForm(Page + "/settings", Page + "/settings", new() { ["_handler"] = name, ["value"] = value, ["source"] = "S4 一" });
        var setting = (await new HallQueries(factory.Database).Settings(SeedHall.Hall)).FirstOrDefault(row => row.Name == name && row.Value == value);
        Assert.Equal(isSaved, setting is not null);
        if (isSaved)
            Assert.Equal("S4 一", setting!.SourceDocument);
    }

    [Fact]
    public async Task Adoption_Document_HoldsFromItsDay()
    {
        var client = await factory.SignedIn("administrator");
        await client.PostForm(Page + "/documents", Page + "/documents", new() { ["_handler"] = "adopt", ["document"] = "S1", ["from"] = "2026-01-01", ["to"] = "" });
        Assert.Contains(await new RulebookQueries(factory.Database).Adoptions(SeedHall.Hall), row => row.DocumentId == "S1" && row.ValidTo is null);
        await client.PostForm(Page + "/documents", Page + "/documents/remove", new() { ["document"] = "S1", ["from"] = "2026-01-01" });
        Assert.Empty(await new RulebookQueries(factory.Database).Adoptions(SeedHall.Hall));
    }
}
