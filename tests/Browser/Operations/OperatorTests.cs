using Microsoft.Playwright;
using Supervision.Dashboard.Tests.Seeding;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Operations;

/// <summary>What the operator does at 07:30.</summary>
[Collection("browser")]
public sealed class OperatorTests(BrowserFixture browser)
{
    [Fact]
    public async Task RunningNight_MovesWithoutAReload()
    {
        var page = await browser.Open("operator");
        await page.GotoAsync("/h/xicheng/operations/runs");
        var score = page.Locator("tr[data-stage='3']");
        await Expect(score.Locator("[data-done]")).ToHaveTextAsync("420 / 1,200");
        await using (var connection = await browser.Factory.Database.Connect())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE RunStage SET Done = 900 WHERE RunId = 'run2' AND StageNo = 3";
            await command.ExecuteNonQueryAsync();
        }
        await Expect(score.Locator("[data-done]")).ToHaveTextAsync("900 / 1,200");
        Assert.Equal("900", await score.Locator("progress").GetAttributeAsync("value"));
    }

    [Fact]
    public async Task RefusedRow_IsCorrectedInTheBrowserAndLoads()
    {
        await SeedHall.Insert(browser.Factory.Database, "Quarantine", [new
        {
            HallCode = SeedHall.Hall, BatchId = "batch2", EntryNo = 90L, Feed = "reviews", FileName = "reviews/reviews-2026-03-31.csv", LineNumber = 90L, ColumnName = "level", Value = "9",
            ReasonCode = "value", Reason = "评价等级只能是 1–5\nlevels are 1 to 5", RowText = """{"review_id":"browser-90","rated_at":"2026-03-31 09:10","level":"9"}""", State = "open", CreatedAtUtc = SeedHall.CreatedAtUtc,
        }]);
        var page = await browser.Open("operator");
        await page.GotoAsync("/h/xicheng/operations/quarantine");
        await page.Locator("tr", new() { HasText = "levels are" }).Or(page.Locator("tr", new() { HasText = "评价等级只能是" })).GetByRole(AriaRole.Link, new() { Name = "更正" }).First.ClickAsync();
        await page.GetByLabel("level").FillAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "重新提交" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已更正并入库");
    }
}
