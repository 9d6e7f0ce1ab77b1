using Microsoft.Playwright;
using Supervision.Browser.Tests.Findings;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Presence;
using Supervision.Sql.Video;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Presence;

/// <summary>"Remove this roster row: what changes?", asked from the day's board down; A02 is empty from 09:40 to 10:24 and its B post A01 there until 09:55.</summary>
public sealed class WhatIfFlowTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private static string Board => $"/h/{SeedHall.Hall}/presence?day={SeedBench.Day:yyyy-MM-dd}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RosterRow_OfTheBPostRemoved_AddsExactlyTheCoveredMinutesAndStoresNothing(bool hasScript)
    {
        await PutTheBPostThere();
        var before = await Spans();
        var page = await bench.Open("officer", hasScript: hasScript);
        await page.GotoAsync(Board);
        await page.Locator("#post-A02").GetByRole(AriaRole.Link, new() { Name = "A02", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**/presence/A02/{SeedBench.Day:yyyy-MM-dd}");
        await page.Locator("select[name=change]").SelectOptionAsync("shift:shift0");
        await page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        await Expect(page.Locator(".what-if-net")).ToContainTextAsync("净缺岗 +15.0 分钟");
        await Expect(page.Locator(".what-if-table tr", new() { HasText = "AB岗替岗" })).ToContainTextAsync("−15.0");
        await Expect(page.Locator(".what-if-table tr", new() { HasText = "缺岗" }).Last).ToContainTextAsync("+15.0");
        // The address holds the question: whoever gets it sees the same answer.
        Assert.Contains("change=shift", page.Url, StringComparison.Ordinal);

        await page.GotoAsync($"/h/{SeedHall.Hall}/presence/A02/{SeedBench.Day:yyyy-MM-dd}");
        await Expect(page.Locator(".what-if-net")).ToHaveCountAsync(0);
        Assert.Equal(before, await Spans());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Camera_MarkedOffline_TurnsTheAbsenceIntoUnobserved()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"/h/{SeedHall.Hall}/presence/A02/{SeedBench.Day:yyyy-MM-dd}");
        await page.Locator("select[name=change]").SelectOptionAsync("camera:cam2");
        await page.Locator("input[name=from]").FillAsync("10:05");
        await page.Locator("input[name=to]").FillAsync("10:24");
        await page.GetByRole(AriaRole.Button, new() { Name = "试算" }).ClickAsync();
        await Expect(page.Locator(".what-if-net")).ToContainTextAsync("净缺岗 −19.0 分钟");
        await Expect(page.Locator(".what-if-table tr", new() { HasText = "未观测" })).ToContainTextAsync("+19.0");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Bar_OfTheWaterfall_OpensItsRecords()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"/h/{SeedHall.Hall}/presence/A02/{SeedBench.Day:yyyy-MM-dd}");
        await page.Locator(".waterfall .bar i.absent").ClickAsync();
        Assert.EndsWith("#part-absent", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("#part-absent tbody tr").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task PutTheBPostThere()
    {
        await using var transaction = await bench.Database.Begin();
        await new ClipQueries(transaction).MergeClips([new ClipRow
        {
            HallCode = SeedHall.Hall, BatchId = "b-post", LineNumber = 2, ContentHash = "b", ClipId = "b-post", Camera = "cam1", PostCode = "A01", Kind = "present",
            StartsAtUtc = new DateTime(2026, 3, 3, 1, 40, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2026, 3, 3, 1, 55, 0, DateTimeKind.Utc),
        }]);
        await transaction.Commit();
    }

    private async Task<string> Spans() => string.Join('\n', await new PresenceQueries(bench.Database).PresenceSpans(SeedHall.Hall, SeedBench.Day))
        + string.Join('\n', await new PresenceQueries(bench.Database).Shifts(SeedHall.Hall, SeedBench.Day, SeedBench.Day));
}
