using System.Net;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class PostMonthPageTests : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 1);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Month_OfAPost_NamesItAndHasADayForEachWithItsAbsence()
    {
        var html = await Get("A02?month=2026-03");
        Assert.Contains("2号社保窗口", html, StringComparison.Ordinal);
        Assert.Equal(31, html.Split("/presence/A02/2026-03-").Length - 1);
        Assert.Contains("1 × 19 分钟", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Month_OfAPostThatTheHallDoesNotHave_SaysSoInsteadOfAnEmptyCalendar()
    {
        var html = await Get("Z99?month=2026-03");
        Assert.Contains("本厅没有窗口 Z99", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/presence/Z99/", html, StringComparison.Ordinal);
    }

    private async Task<string> Get(string post) => WebUtility.HtmlDecode(await (await _factory.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/presence/{post}"));
}
