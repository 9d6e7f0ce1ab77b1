using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

/// <summary>The program behind a reverse proxy that names the account.</summary>
public sealed class BehindProxy : DashboardFactory
{
    public const string Proxy = "10.1.2.3";

    public BehindProxy()
    {
        Settings["Supervision:IdentityHeader"] = "X-Account";
        Settings["Supervision:Proxies:0"] = Proxy;
    }
}

public sealed class ProxyIdentityTests(BehindProxy factory) : IClassFixture<BehindProxy>
{
    private const string Proxy = BehindProxy.Proxy;

    [Theory]
    [InlineData(Proxy, "officer", HttpStatusCode.OK)]
    [InlineData(Proxy, "nobody", HttpStatusCode.Redirect)]
    [InlineData("10.9.9.9", "officer", HttpStatusCode.Redirect)]
    [InlineData(Proxy, "other-officer", HttpStatusCode.Forbidden)]
    public async Task Header_OtherThanTheConfiguredProxy_DoesNotCount(string from, string account, HttpStatusCode expected) =>
        Assert.Equal(expected, await Status(from, account));

    [Fact]
    public async Task Header_DisabledAccount_IsNotTaken()
    {
        await SeedHall.Add(factory.Database, "gone", SeedHall.Hall, "officer");
        var accounts = new AccountQueries(factory.Database);
        await accounts.SaveAccount((await accounts.Account("gone"))! with { IsEnabled = false });
        Assert.Equal(HttpStatusCode.Redirect, await Status(Proxy, "gone"));
    }

    [Fact]
    public async Task ForwardedAddress_ThatOfTheProxy_DoesNotPretend()
    {
        var answer = await factory.Server.SendAsync(context =>
        {
            context.Request.Path = "/h/xicheng";
            context.Connection.RemoteIpAddress = IPAddress.Parse("10.9.9.9");
            context.Request.Headers["X-Forwarded-For"] = Proxy;
            context.Request.Headers["X-Account"] = "officer";
        });
        Assert.Equal(StatusCodes.Status302Found, answer.Response.StatusCode);
    }

    private async Task<HttpStatusCode> Status(string from, string account)
    {
        var answer = await factory.Server.SendAsync(context =>
        {
            context.Request.Path = "/h/xicheng";
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            context.Request.Headers["X-Account"] = account;
        });
        return (HttpStatusCode)answer.Response.StatusCode;
    }
}
