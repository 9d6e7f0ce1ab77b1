using Supervision.Dashboard.Rulebook;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Dashboard.Tests.Rulebook;

public sealed class BenchPageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Bench = "/h/xicheng/rulebook/bench";

    [Fact]
    public async Task Bench_ForbiddenPhrase_FiresWithItsClauseAndIsMarked()
    {
        var client = await factory.SignedIn("officer");
        var answer = await client.PostForm(Bench, Bench, new() { ["_handler"] = "bench", ["dialogue"] = "群众：这个在哪办？\n工作人员：不归我管，你问别人去。" });
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<mark>", html, StringComparison.Ordinal);
        Assert.Contains("S1 四.2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bench_PoliteDialogue_FiresNothing()
    {
        var client = await factory.SignedIn("officer");
        var answer = await client.PostForm(Bench, Bench, new() { ["_handler"] = "bench", ["dialogue"] = "工作人员：您好，请坐，马上为您办理。" });
        Assert.Contains("没有触发任何条款", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bench_ScriptTag_IsShownAsText()
    {
        var client = await factory.SignedIn("officer");
        var answer = await client.PostForm(Bench, Bench, new() { ["_handler"] = "bench", ["dialogue"] = "工作人员：<script>alert(1)</script>不归我管" });
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("客服：不归我管，你问别人去。\n市民：哦", true)]
    [InlineData("staff: 不归我管，你问别人去。\ncitizen: 哦", true)]
    [InlineData("""{"id":"a","turns":[{"speaker":"staff","text":"不归我管，你问别人去。"}]}""", true)]
    [InlineData("市民：不归我管，你问别人去。", false)]
    public async Task PlainFormsAndJson_AreReadAlike(string dialogue, bool fires)
    {
        var client = await factory.SignedIn("officer");
        var html = await (await client.PostForm(Bench, Bench, new() { ["_handler"] = "bench", ["dialogue"] = dialogue })).Content.ReadAsStringAsync();
        Assert.Equal(fires, html.Contains("<mark>", StringComparison.Ordinal));
        Assert.Equal(fires, html.Contains("模型权衡", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bench_HelpThatFollows_IsNamedForTheDocumentThatAllowsIt()
    {
        var client = await factory.SignedIn("officer");
        var html = await (await client.PostForm(Bench, Bench, new() { ["_handler"] = "bench", ["dialogue"] = "客服：这个我不清楚。\n市民：那怎么办？\n客服：您请到3号窗口，我帮您联系一下。" })).Content.ReadAsStringAsync();
        Assert.Contains("S1 四.2(3)", html, StringComparison.Ordinal);
        Assert.Contains("S0 6.1.4", html, StringComparison.Ordinal);
        Assert.Contains("不成立", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bench_BrokenJson_IsRefusedInWords()
    {
        var client = await factory.SignedIn("officer");
        var html = await (await client.PostForm(Bench, Bench, new() { ["_handler"] = "bench", ["dialogue"] = "{\"id\":1" })).Content.ReadAsStringAsync();
        Assert.Contains("读不懂这段对话", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bench_PastedLines_KnowTheirSpeakers()
    {
        var turns = PastedDialogue.Turns("工作人员：您好\n群众: 请问\n\ncaller: hello\n没有称呼的一句\n时间：九点");
        Assert.Equal([Speaker.Staff, Speaker.Citizen, Speaker.Citizen, Speaker.Staff, Speaker.Staff], turns.Select(turn => turn.Speaker));
        Assert.Equal(["您好", "请问", "hello", "没有称呼的一句", "时间：九点"], turns.Select(turn => turn.Text));
    }
}
