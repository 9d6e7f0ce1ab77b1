using Microsoft.Playwright;
using Supervision.Browser.Tests.Findings;
using Supervision.Dashboard.Tests.Seeding;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Inspections;

/// <summary>What an inspector saw, from the form with its photo over the verdict to the points in the ranking.</summary>
public sealed class InspectionFlowTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, 8, .. "GPS 36"u8, 0xFF, 0xDA, 0, 4, 1, 2, 3, 0xFF, 0xD9];

    private static string Hall => $"/h/{SeedHall.Hall}";

    [Fact]
    public async Task Inspection_ConfirmedByAnOfficer_CostsItsPointsAndNothingBefore()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/inspections/new");
        await page.Locator("select[name=clause]").SelectOptionAsync("S1 一.3");
        await page.Locator("input[name=staff]").FillAsync("S004");
        await page.GetByText("不合格", new() { Exact = true }).ClickAsync();
        await page.Locator("input[name=photos]").SetInputFilesAsync(new FilePayload { Name = "badge.jpg", MimeType = "image/jpeg", Buffer = Jpeg });
        await page.Locator("textarea[name=note]").FillAsync("未佩戴工牌");
        // A month of its own, so that nothing else counts in it.
        await page.Locator("input[name=at]").FillAsync("2025-03-05T09:20");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("线索已进入核查队列");

        await page.GetByRole(AriaRole.Link, new() { Name = "查看线索" }).First.ClickAsync();
        await Expect(page.Locator(".clause")).ToContainTextAsync("统一佩戴工牌");
        await Expect(page.Locator("img[src*='inspections/photos']")).ToHaveCountAsync(1);
        var session = page.Url;
        Assert.DoesNotContain("−0.5", await Person(page), StringComparison.Ordinal);

        await page.GotoAsync(session);
        await page.Locator("form.verdict label.outcome.confirmed").First.ClickAsync();
        await page.Locator("form.verdict select[name=reason]").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("form.verdict button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**verdict=saved**");

        var person = await Person(page);
        Assert.Contains("−0.5", person, StringComparison.Ordinal);
        Assert.Contains("一.3", person, StringComparison.Ordinal);
        await page.GotoAsync($"{Hall}/appraisal?period=2025-03");
        await Expect(page.Locator("tbody tr", new() { HasText = "贺南枝" }).First).ToContainTextAsync("99.5");
        await page.Context.CloseAsync();
    }

    private static async Task<string> Person(IPage page)
    {
        await page.GotoAsync($"{Hall}/appraisal/S004?period=2025-03");
        return await page.InnerTextAsync("main");
    }
}
