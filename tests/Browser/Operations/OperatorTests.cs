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

    [Fact]
    public async Task RowsWithOneMistake_AreCorrectedTogether()
    {
        await SeedHall.Insert(browser.Factory.Database, "Quarantine", new[] { 91L, 92L }.Select(line => new
        {
            HallCode = SeedHall.Hall, BatchId = "batch2", EntryNo = line, Feed = "reviews", FileName = "reviews/reviews-2026-03-31.csv", LineNumber = line, ColumnName = "level", Value = "8",
            ReasonCode = "value", Reason = "等级 8 不在 1–5 之内\n8 is not within 1 to 5", RowText = $$"""{"review_id":"browser-{{line}}","rated_at":"2026-03-31 09:10","level":"8"}""", State = "open", CreatedAtUtc = SeedHall.CreatedAtUtc,
        }));
        var page = await browser.Open("operator");
        await page.GotoAsync("/h/xicheng/operations/quarantine");
        await page.Locator(".group-list li", new() { HasText = "level = 8" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("“level” 的正确值").FillAsync("9");
        await page.GetByRole(AriaRole.Button, new() { Name = "改正 2 行并重新提交" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("仍被拒收");

        await page.GetByLabel("“level” 的正确值").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "改正 2 行并重新提交" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 行已更正并入库");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task UnreadableFile_IsRefusedInWordsWithAStatusOfItsOwn()
    {
        var page = await browser.Open("operator");
        await page.GotoAsync("/h/xicheng/operations/upload");
        await page.GetByLabel("数据").SelectOptionAsync("reviews");
        await page.GetByLabel("文件", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "twice.csv", MimeType = "text/csv", Buffer = "review_id,rated_at,level,level\nx,2026-03-02 09:00,5,5\n"u8.ToArray() });
        var answer = await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "检查并入库" }).ClickAsync(), response => response.Request.Method == "POST");

        Assert.Equal(422, answer.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "未入库：twice.csv" })).ToBeVisibleAsync();
        await Expect(page.Locator("tbody")).ToContainTextAsync("重复的列");
        await page.Context.CloseAsync();
    }
}
