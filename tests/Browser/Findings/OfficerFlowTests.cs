using Microsoft.Playwright;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Browser.Tests.Findings;

/// <summary>The officer's way from flag to ranking, and the leader's way back down, in a real browser.</summary>
[Collection("bench")]
public sealed class OfficerFlowTests(BenchFixture bench)
{
    private static string Hall => $"/h/{SeedHall.Hall}";

    [Fact]
    public async Task Officer_FromFlagByPlayToVerdict_ChangesTheRanking()
    {
        var page = await bench.Open("officer");
        var errors = BenchFixture.Errors(page);
        await page.GotoAsync($"{Hall}/queue?severity=ordinary&kind=call&staff=S003");
        await page.ClickAsync("[data-open] >> nth=0");
        await page.Until("document.querySelector('[data-audio]').readyState > 0 && document.querySelector('[data-audio]').currentTime >= 13.9");
        var at = await page.EvaluateAsync<double>("document.querySelector('[data-audio]').currentTime");
        Assert.InRange(at, 13.9, 19);
        await page.Locator(".turn mark").First.ClickAsync();
        await page.Until("document.querySelector('[data-audio]').currentTime >= 18.9");

        await page.Keyboard.PressAsync("1");
        Assert.Equal("confirmed", await page.EvalOnSelectorAsync<string>(".finding.is-current [name=outcome]:checked", "radio => radio.value"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**verdict=saved**");

        await page.GotoAsync($"{Hall}/appraisal?period=2026-03");
        await page.ClickAsync("a:has-text('顾清和')");
        Assert.Contains("−2.0", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Leader_FromTheRankingDown_ReachesTheRecording()
    {
        await bench.Confirm(14);
        var page = await bench.Open("leader");
        await page.GotoAsync($"{Hall}/appraisal?period=2026-03");
        await page.ClickAsync("a:has-text('顾清和')");
        await page.Locator("tbody a[href*='/sessions/']").First.ClickAsync();

        await page.WaitForSelectorAsync("[data-audio]");
        await page.Until("document.querySelector('[data-audio]').readyState > 0");
        Assert.Contains("督查员甲", await page.InnerTextAsync(".chain"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("form.verdict").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keyboard_Alone_OpensJudgesAndGoesOn()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/queue?severity=minor&kind=call");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("dialog.help").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sessions/**");
        await page.WaitForSelectorAsync(".finding.is-current");
        var first = page.Url;

        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("转写与录音不符");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**verdict=saved**");

        Assert.NotEqual(first.Split('?')[0], page.Url.Split('?')[0]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Draft_OfANote_OutlivesALostPage()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"{Hall}/queue?severity=serious&kind=call");
        await page.ClickAsync("[data-open] >> nth=0");
        await page.WaitForSelectorAsync(".finding.is-current");
        await page.Keyboard.PressAsync("3");
        await page.FillAsync("textarea[name=note] >> nth=0", "还没写完");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".finding.is-current");

        Assert.Equal("还没写完", await page.InputValueAsync("textarea[name=note] >> nth=0"));
        Assert.Equal("notstaff", await page.EvalOnSelectorAsync<string>("[name=outcome]:checked", "radio => radio.value"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Verdict_WithoutScripts_IsSavedByTheForm()
    {
        var page = await bench.Open("officer", hasScript: false);
        await page.GotoAsync($"{Hall}/queue?kind=comment");
        await page.ClickAsync("[data-open] >> nth=0");
        await page.CheckAsync("form.verdict [value=notapplicable]");
        await page.ClickAsync("form.verdict button[type=submit]");

        Assert.Contains("verdict=saved", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("officer", "queue")]
    [InlineData("officer", "queue?kind=absence&lead=no")]
    [InlineData("officer", "SESSION:queue?kind=call&severity=serious")]
    [InlineData("officer", "SESSION:queue?kind=absence")]
    [InlineData("officer", "SESSION:queue?kind=review")]
    [InlineData("officer", "appeals")]
    [InlineData("staff", "mine")]
    [InlineData("officer", "presence?day=2026-03-03")]
    [InlineData("officer", "presence/A02/2026-03-03?change=cover:")]
    [InlineData("officer", "presence/A02?month=2026-03")]
    [InlineData("officer", "reviews")]
    [InlineData("leader", "appraisal?period=2026-03")]
    [InlineData("leader", "appraisal/S002?period=2026-03")]
    [InlineData("leader", "staff")]
    public async Task Page_OfTheBench_HasNoBarrierNoErrorAndFitsAPhone(string account, string path)
    {
        foreach (var (width, isDark) in ((int, bool)[])[(1280, false), (390, false), (1280, true)])
        {
            var page = await bench.Open(account, width, isDark);
            var errors = BenchFixture.Errors(page);
            await page.GotoAsync($"{Hall}/{path.Replace("SESSION:", "", StringComparison.Ordinal)}");
            if (path.StartsWith("SESSION:", StringComparison.Ordinal))
                await page.GotoAsync((await page.GetAttributeAsync("[data-open]", "href"))!);
            await page.WaitForLoadStateAsync(LoadState.Load);

            await BrowserFixture.HasNoSeriousBarrier(page);
            await BrowserFixture.FitsTheScreen(page);
            Assert.Empty(errors);
            await page.Context.CloseAsync();
        }
    }
}
