using System.Net;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Accounts;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class SignInTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private static Dictionary<string, string> Form(string account, string password) =>
        new() { ["_handler"] = "signin", ["account"] = account, ["password"] = password };

    [Fact]
    public async Task SignIn_RightPassword_LeadsToTheAddressAskedFor()
    {
        var client = factory.Stranger();
        var answer = await client.PostForm("/signin", "/signin?back=%2Fh%2Fxicheng%2Fqueue", Form("officer", SeedHall.Password));
        Assert.Equal("http://localhost/h/xicheng/queue", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task ReturnAddress_OfAnotherSite_IsReplacedByTheFrontPage(string back)
    {
        var answer = await factory.Stranger().PostForm("/signin", "/signin?back=" + Uri.EscapeDataString(back), Form("officer", SeedHall.Password));
        Assert.Equal("http://localhost/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("officer", "wrong")]
    [InlineData("nobody", SeedHall.Password)]
    [InlineData("", "")]
    public async Task SignIn_WrongNameOrPassword_IsRefusedInTheSameWords(string account, string password)
    {
        var answer = await factory.Stranger().PostForm("/signin", "/signin", Form(account, password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("账号或密码不正确", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LockEvenTheRightOne()
    {
        await SeedHall.Add(factory.Database, "clumsy", SeedHall.Hall, "officer");
        for (var attempt = 0; attempt < 5; attempt++)
            await factory.Stranger().PostForm("/signin", "/signin", Form("clumsy", "wrong"));
        var answer = await factory.Stranger().PostForm("/signin", "/signin", Form("clumsy", SeedHall.Password));
        Assert.Contains("已锁定", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_NewSecurityStamp_EndsItAtOnce()
    {
        await SeedHall.Add(factory.Database, "leaving", SeedHall.Hall, "officer");
        var client = await factory.SignedIn("leaving");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/h/xicheng")).StatusCode);
        var accounts = new AccountQueries(factory.Database);
        var account = await accounts.Account("leaving");
        await accounts.SaveAccount(account! with { SecurityStamp = "changed" });
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/h/xicheng")).StatusCode);
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsRefused()
    {
        await SeedHall.Add(factory.Database, "retired", SeedHall.Hall, "officer");
        var accounts = new AccountQueries(factory.Database);
        await accounts.SaveAccount((await accounts.Account("retired"))! with { IsEnabled = false });
        var answer = await factory.Stranger().PostForm("/signin", "/signin", Form("retired", SeedHall.Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task AuditLog_SignInsAndRefusals_StandInIt()
    {
        await SeedHall.Add(factory.Database, "audited", SeedHall.Hall, "officer");
        await factory.Stranger().PostForm("/signin", "/signin", Form("audited", "wrong"));
        await factory.SignedIn("audited");
        await using var connection = await factory.Database.Connect();
        var entries = await connection.QueryAsync<string>("SELECT Content FROM AuditEntry WHERE SubjectKey = 'audited' ORDER BY EntryNo");
        Assert.Equal(["refused", "accepted"], entries.Select(content => content.Contains("refused", StringComparison.OrdinalIgnoreCase) ? "refused" : "accepted"));
    }

    [Fact]
    public async Task Session_SignOut_EndsIt()
    {
        var client = await factory.SignedIn("officer");
        await client.PostForm("/h/xicheng", "/signout", []);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/h/xicheng")).StatusCode);
    }

    [Fact]
    public void PasswordHash_FrameworksHasher_VerifiesIt()
    {
        var hasher = new PasswordHasher<string>();
        Assert.NotEqual(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword("", Passwords.Hash("口令 one"), "口令 one"));
        Assert.True(Passwords.Verify(hasher.HashPassword("", "口令 two"), "口令 two"));
        Assert.False(Passwords.Verify(hasher.HashPassword("", "口令 two"), "口令 three"));
        Assert.False(Passwords.Verify("no hash", "anything"));
    }
}
