using System.Globalization;
using Microsoft.Playwright;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings.Footage;
using Supervision.Sql.Halls;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Findings;

/// <summary>What an officer does beside the verdict: views, footage, inspections, replays.</summary>
[Collection("bench")]
public sealed class DeskTests(BenchFixture bench)
{
    private static string Hall => $"/h/{SeedHall.Hall}";

    [Fact]
    public async Task View_SavedByName_OpensTheSameQueueUntilItIsForgotten()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/queue?kind=call&severity=minor");
        await page.GetByText("存为视图").ClickAsync();
        await page.GetByLabel("名称").FillAsync("轻微通话");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await page.GotoAsync($"{Hall}/queue");
        await page.GetByRole(AriaRole.Link, new() { Name = "轻微通话" }).ClickAsync();
        await Expect(page.GetByLabel("程度")).ToHaveValueAsync("minor");

        await page.GetByRole(AriaRole.Button, new() { Name = "删除视图“轻微通话”" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "轻微通话" })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Footage_AboutToGo_IsRecordedAsPulledWithItsHash()
    {
        // The seeded day is five days from the end of what the recorder keeps, whenever this runs.
        var age = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)).DayNumber - SeedBench.Day.DayNumber;
        await new HallQueries(bench.Database).SaveSetting(new HallSettingRow { HallCode = SeedHall.Hall, Name = FootageRetention.DaysSetting, Value = (age + 5).ToString(CultureInfo.InvariantCulture), ChangedAtUtc = SeedHall.CreatedAtUtc });
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/footage");
        var row = page.Locator("tbody tr", new() { HasText = "cam2" }).Filter(new() { Has = page.Locator($"a[href$='{SeedBench.AbsenceSession}']") });
        await row.GetByText("登记", new() { Exact = true }).ClickAsync();
        await row.GetByLabel("导出文件的 SHA-256").FillAsync(new string('b', 64));
        await row.GetByRole(AriaRole.Button, new() { Name = "保存登记" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已登记");
        await Expect(row).ToContainTextAsync("已调取");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Inspection_WithAPhotoFromAPhone_BecomesAFlagAndAVerdict()
    {
        var page = await bench.Open("officer", width: 390);
        await page.GotoAsync($"{Hall}/inspections/new");
        await page.GetByLabel("看什么（条款）").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("窗口号").FillAsync("A03");
        await page.GetByLabel("不合格", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("照片").SetInputFilesAsync(new FilePayload { Name = "desk.jpg", MimeType = "image/jpeg", Buffer = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }) });
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await BrowserFixture.FitsTheScreen(page);
        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = "查看线索" }).ClickAsync();

        var session = page.Url;
        await page.Until("[...document.querySelectorAll('main img')].some(photo => photo.complete && photo.naturalWidth > 0)");
        await page.Locator("label.outcome.confirmed").ClickAsync();
        await page.GetByLabel("程度").First.SelectOptionAsync("ordinary");
        await page.Locator("form.verdict button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("结论已保存");
        await page.GotoAsync(session);
        await Expect(page.Locator(".chain")).ToContainTextAsync("督查员甲");
        await BrowserFixture.FitsTheScreen(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Replay_OfAChangedRulebook_IsAskedForInTheForm()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/rulebook/replay");
        await page.GetByRole(AriaRole.Link, new() { Name = "以 S1 现行文本开始" }).ClickAsync();
        var text = page.GetByLabel("改后的规则文件");
        await text.FillAsync("id: S1\nrules: 没有");
        await page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("规则文件有错");

        await page.GetByRole(AriaRole.Link, new() { Name = "以 S1 现行文本开始" }).ClickAsync();
        await text.FillAsync(await text.InputValueAsync() + "\n# 试算\n");
        await page.GetByLabel("自", new() { Exact = true }).FillAsync("2026-03-01");
        await page.GetByLabel("至", new() { Exact = true }).FillAsync("2026-03-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("试算在后台进行");
        await page.Context.CloseAsync();
    }
}
