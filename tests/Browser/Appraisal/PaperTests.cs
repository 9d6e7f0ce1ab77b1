using Microsoft.Playwright;
using Supervision.Browser.Tests.Findings;
using Supervision.Dashboard.Tests.Seeding;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Appraisal;

/// <summary>What leaves the house on paper or as a file: letters, the ranking, a year that is locked. A hall of its own, since a lock stays.</summary>
public sealed class PaperTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private static string Hall => $"/h/{SeedHall.Hall}";

    [Theory]
    [InlineData("起草书面答复", "书面答复")]
    [InlineData("起草告诫书", "效能告诫书")]
    public async Task Letter_DraftedFromASession_IsPrintedWithoutThePagesFrame(string link, string title)
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/sessions/{SeedBench.CallSession(1)}");
        await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await page.GetByLabel("正文").FillAsync("关于您反映的事项，现答复如下。");
        await page.GetByRole(AriaRole.Button, new() { Name = "生成打印稿" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("审计第");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".letter")).ToHaveTextAsync("关于您反映的事项，现答复如下。");
        await Expect(page.Locator("nav").First).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("CSV", ".csv")]
    [InlineData("XLSX", ".xlsx")]
    public async Task Ranking_DownloadedByMouse_IsAFileOfThePagesColumns(string link, string ending)
    {
        var page = await bench.Open("leader");
        await page.GotoAsync($"{Hall}/appraisal?period=2026-03&columns=coverage");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());

        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.True(bytes.Length > 300, $"{bytes.Length} bytes");
        if (ending == ".csv")
            Assert.Contains("覆盖", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Year_OnceLocked_IsAmendedWithTheMonthBelowIt_ByKeyboardAlone()
    {
        var page = await bench.Open("leader");
        await page.GotoAsync($"{Hall}/appraisal?period=2026");
        await page.GetByLabel("我已核对，确认锁定").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("周期已锁定");

        await bench.Confirm(14);
        await page.GotoAsync($"{Hall}/appraisal?period=2026-03");
        await page.GetByLabel("更正理由").FocusAsync();
        await page.Keyboard.TypeAsync("锁定后补核的通话");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("更正已记入审计");

        await page.GotoAsync($"{Hall}/appraisal?period=2026");
        var row = page.Locator("table.ranking tbody tr", new() { HasText = "顾清和" });
        // The signed score stays, and the amended one stands beside it.
        await Expect(row.Locator(".score strong")).ToHaveTextAsync("100.00");
        await Expect(row.Locator(".amended")).ToContainTextAsync("98.00");
        await page.Context.CloseAsync();
    }
}
