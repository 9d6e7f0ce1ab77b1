using Microsoft.Playwright;
using Supervision.Browser.Tests.Findings;
using Supervision.Dashboard.Tests.Seeding;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Appraisal;

/// <summary>The leader's month: a formula tried out, the month locked, a later verdict amended. A hall of its own, since a lock stays.</summary>
public sealed class LeaderTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private static string Appraisal => $"/h/{SeedHall.Hall}/appraisal";

    [Fact]
    public async Task Month_OnceLocked_ChangesOnlyByAnAmendmentWithAReason()
    {
        var page = await bench.Open("leader");
        await page.GotoAsync($"{Appraisal}?period=2026-03");
        await page.GetByLabel("我已核对，确认锁定").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "锁定此周期" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("周期已锁定");

        await bench.Confirm(14);
        await page.GotoAsync($"{Appraisal}?period=2026-03");
        await page.GetByLabel("更正理由").FillAsync("锁定后补核的通话");
        await page.GetByRole(AriaRole.Button, new() { Name = "记入更正" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("更正已记入审计");
        var amended = page.GetByRole(AriaRole.Region, new() { Name = "锁定后的更正" }).Locator("tbody tr").First;
        await Expect(amended).ToContainTextAsync("顾清和");
        await Expect(amended).ToContainTextAsync("锁定后补核的通话");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Formula_Changed_ShowsWhoseScoreMovesBeforeItIsInForce()
    {
        var page = await bench.Open("leader");
        await page.GotoAsync($"{Appraisal}/formula");
        var text = page.GetByLabel("公式全文");
        var shipped = await text.InputValueAsync();
        await text.FillAsync(shipped.Replace("{ kind: phrase, minor: 1, ordinary: 2,", "{ kind: phrase, minor: 1, ordinary: 4,", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并预览影响" }).ClickAsync();
        // S002 has the month's one breach that was confirmed before any test.
        await Expect(page.Locator("section[aria-labelledby=preview] tbody tr", new() { HasText = "沈月白" })).ToContainTextAsync("96");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "采用「默认考核公式」" })).ToBeVisibleAsync();

        await text.FillAsync("base: 很多");
        await page.GetByRole(AriaRole.Button, new() { Name = "检查并预览影响" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("公式有误");
        await page.Context.CloseAsync();
    }
}
