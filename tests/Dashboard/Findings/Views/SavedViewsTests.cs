using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Findings.Views;

public sealed class SavedViewsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Queue = $"/h/{SeedHall.Hall}/queue";
    private const string Narrowed = Queue + "?kind=call&severity=serious";

    [Fact]
    public async Task View_SavedAndShared_StandsInEveryonesQueueAsAnAddress()
    {
        var officer = await factory.SignedIn("officer");
        await officer.PostForm(Narrowed, Queue + "/views?kind=call&severity=serious", new() { ["name"] = "严重通话", ["shared"] = "yes" });
        await officer.PostForm(Narrowed, Queue + "/views?kind=absence", new() { ["name"] = "我的离岗" });

        var own = await officer.GetStringAsync(Queue);
        var leader = await (await factory.SignedIn("leader")).GetStringAsync(Queue);

        Assert.Contains("""href="/h/xicheng/queue?kind=call&amp;severity=serious">严重通话</a>""", own, StringComparison.Ordinal);
        Assert.Contains("我的离岗", own, StringComparison.Ordinal);
        Assert.Contains("严重通话", leader, StringComparison.Ordinal);
        Assert.Contains("督查员甲 共享", leader, StringComparison.Ordinal);
        Assert.DoesNotContain("我的离岗", leader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_OfAnotherAccount_CannotBeRemoved()
    {
        var officer = await factory.SignedIn("officer");
        await officer.PostForm(Narrowed, Queue + "/views?kind=review", new() { ["name"] = "差评视图", ["shared"] = "yes" });

        await (await factory.SignedIn("leader")).PostForm(Narrowed, Queue + "/views/remove", new() { ["name"] = "差评视图" });
        Assert.Contains("差评视图", await officer.GetStringAsync(Queue), StringComparison.Ordinal);

        await officer.PostForm(Narrowed, Queue + "/views/remove", new() { ["name"] = "差评视图" });
        Assert.DoesNotContain("差评视图", await officer.GetStringAsync(Queue), StringComparison.Ordinal);
    }
}
