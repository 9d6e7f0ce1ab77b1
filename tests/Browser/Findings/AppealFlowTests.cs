using Microsoft.Playwright;
using Supervision.Dashboard.Tests.Seeding;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Findings;

/// <summary>From a confirmed breach through the clerk's own words to another officer's decision and what it changed.</summary>
[Collection("bench")]
public sealed class AppealFlowTests(BenchFixture bench)
{
    private static string Hall => $"/h/{SeedHall.Hall}";

    [Fact]
    public async Task Clerk_StatesAppealsAndSeesWhatTheDecisionChanged()
    {
        await bench.Confirm(6);
        var staff = await bench.Open("staff");
        await staff.GotoAsync($"{Hall}/mine");
        var own = staff.Locator("li.own-finding", new() { Has = staff.Locator("summary", new() { HasText = "提出申诉" }) });
        await Send(own, "作出陈述", "陈述内容", "当时系统正在重启。", "保存");
        await Expect(staff.GetByRole(AriaRole.Status)).ToContainTextAsync("陈述已提交");
        await Send(own, "提出申诉", "申诉理由", "我随后帮群众联系了三号窗口。", "提出申诉");
        await Expect(staff.GetByRole(AriaRole.Status)).ToContainTextAsync("申诉已提交");

        var officer = await bench.Open("second-officer");
        await officer.GotoAsync($"{Hall}/appeals");
        var appeal = officer.Locator("article.appeal", new() { HasText = "联系了三号窗口" });
        await appeal.Locator("summary", new() { HasText = "作出最终决定" }).ClickAsync();
        await appeal.GetByLabel("申诉成立，改判为").CheckAsync();
        await appeal.Locator("select[name=outcome]").SelectOptionAsync("remedied");
        await appeal.GetByLabel("决定说明（必填）").FillAsync("录音第 31 秒起已联系其他窗口。");
        await appeal.GetByRole(AriaRole.Button, new() { Name = "作出最终决定" }).ClickAsync();
        await Expect(officer.GetByRole(AriaRole.Status)).ToContainTextAsync("已保存");

        await staff.GotoAsync($"{Hall}/mine");
        await Expect(staff.Locator("table.effect tbody tr").First).ToContainTextAsync("98 → 100");
        await Expect(staff.Locator("li.own-finding", new() { HasText = "联系了三号窗口" })).ToContainTextAsync("录音第 31 秒起");
        await staff.Context.CloseAsync();
        await officer.Context.CloseAsync();
    }

    private static async Task Send(ILocator own, string summary, string label, string words, string button)
    {
        var form = own.Locator("details.appeal-form", new() { Has = own.Page.Locator("summary", new() { HasText = summary }) });
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel(label).FillAsync(words);
        await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }
}
