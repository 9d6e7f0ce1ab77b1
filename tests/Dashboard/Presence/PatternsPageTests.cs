using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Presence.Patterns;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class PatternsPageTests : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();

    public Task InitializeAsync() => _factory.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Page_OfTheLastNight_HasTheSurestFirstEachWithItsWayOn()
    {
        await SeedHall.Insert(_factory.Database, "Pattern", (PatternRow[])[Row("absence", "A02", "5 15:00", 0.03), Row("phrase-queue", "S002", "6+", 0.0004)]);
        var html = await Get();
        Assert.True(html.IndexOf("排队人数 6+ 人 时服务忌语集中", StringComparison.Ordinal) < html.IndexOf("周五 15:00 反复缺岗", StringComparison.Ordinal));
        Assert.Contains($"/h/{SeedHall.Hall}/presence/A02\"", html, StringComparison.Ordinal);
        Assert.Contains($"/h/{SeedHall.Hall}/staff/S002\"", html, StringComparison.Ordinal);
        Assert.Contains("8 次机会中 6 次（75 %），按本窗口平时应为 5 %", html, StringComparison.Ordinal);
        Assert.Contains("按本人平时应为 5 %", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutAny_SaysWhatWouldBeOne()
    {
        var html = await Get();
        Assert.Contains("没有规律", html, StringComparison.Ordinal);
        Assert.Contains("不计分，不影响排名", html, StringComparison.Ordinal);
    }

    private static PatternRow Row(string source, string subject, string cell, double q) => new()
    {
        HallCode = SeedHall.Hall, PatternId = $"{source} {cell}", Kind = "recurring", Source = source, Subject = subject, Cell = cell, Hits = 6, Chances = 8, Rate = 0.7, ExpectedRate = 0.05,
        QValue = q, SinceDay = new DateOnly(2026, 1, 9), UntilDay = new DateOnly(2026, 2, 27), FirstShownDay = new DateOnly(2026, 3, 2),
    };

    private async Task<string> Get() => WebUtility.HtmlDecode(await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/patterns"));
}
