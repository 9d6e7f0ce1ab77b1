using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Accounts;

namespace Supervision.Dashboard.Tests.Halls;

public sealed class HallCardTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    [Fact]
    public async Task FrontPage_OperatorOfTwoHalls_SaysOfEachHowItsNightWent()
    {
        var html = await FrontPage("two-nights", Roles.Operator);
        Assert.Contains($"href=\"/h/{SeedHall.Hall}/operations\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/h/{SeedHall.OtherHall}/operations\"", html, StringComparison.Ordinal);
        Assert.Contains("badge bad", html, StringComparison.Ordinal);
        Assert.DoesNotContain("个会话待核查", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrontPage_OfficerOfTwoHalls_SaysOfEachWhatWaits()
    {
        var html = await FrontPage("two-queues", Roles.Officer);
        Assert.Equal(3, html.Split("0 个会话待核查").Length);
        Assert.DoesNotContain("badge bad", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrontPage_OneHall_LeadsStraightThere()
    {
        var answer = await (await factory.SignedIn("operator")).GetAsync("/");
        Assert.Equal((HttpStatusCode.Redirect, $"/h/{SeedHall.Hall}/operations"), (answer.StatusCode, answer.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal)));
    }

    private async Task<string> FrontPage(string account, string role)
    {
        await SeedHall.Add(factory.Database, account, SeedHall.Hall, role);
        await new Supervision.Sql.Accounts.AccountQueries(factory.Database).GiveRole(new() { AccountId = account, HallCode = SeedHall.OtherHall, Role = role });
        return WebUtility.HtmlDecode(await (await factory.SignedIn(account)).GetStringAsync("/"));
    }
}
