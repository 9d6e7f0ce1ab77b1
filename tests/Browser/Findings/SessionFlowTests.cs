using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Playwright;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Rulebook;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Findings;

/// <summary>The session page itself: several findings beside one transcript, and the pack that leaves it.</summary>
public sealed class SessionFlowTests(BenchFixture bench) : IClassFixture<BenchFixture>
{
    private static string Session(int call) => $"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(call)}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Findings_OfOneSession_OneStandsOpenAndTheOthersAreRows(bool hasScript)
    {
        var rule = RulebookLibrary.Shipped.First(document => document.Rules.Count > 0).Rules[0].Key;
        Assert.NotNull(await new MissedFinding(bench.Database, TimeProvider.System).Add(SeedHall.Hall, SeedBench.CallSession(4), rule, "另一句"));
        var page = await bench.Open("officer", hasScript: hasScript);
        await page.GotoAsync(Session(4));

        await Expect(page.Locator("[data-finding]")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-fold][open]")).ToHaveCountAsync(1);
        await page.Locator("[data-fold]:not([open]) > summary").ClickAsync();
        await Expect(page.Locator("[data-fold][open]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-fold][open] form.verdict")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Player_StaysInSightBesideTheVerdict_WhenThePageIsScrolled()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync(Session(2));
        await page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");

        await Expect(page.Locator(".bench-verdicts .finding").First).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Wave_ZoomedByKeyAndByButton_ShowsFewerSecondsAndTheWholeAgain()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync(Session(6));
        var wave = page.Locator("[data-canvas]");
        await Expect(wave).ToHaveAttributeAsync("data-span", "40.0");
        await page.Keyboard.PressAsync("+");
        await Expect(wave).ToHaveAttributeAsync("data-span", "20.0");
        await page.Locator("[data-zoom='0.5']").ClickAsync();
        await Expect(wave).ToHaveAttributeAsync("data-span", "10.0");
        await page.Keyboard.PressAsync("0");
        await Expect(wave).ToHaveAttributeAsync("data-span", "40.0");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Strips_OfTheCameras_FollowTheSliderAndStandWithoutScripts()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync($"/h/{SeedHall.Hall}/sessions/{SeedBench.AbsenceSession}");
        var last = page.Locator("[data-strips] .strip").First.Locator("li").Last;
        await page.Locator("[data-scrub]").FillAsync(await page.EvalOnSelectorAsync<string>("[data-strips] .strip li:last-child", "clip => String(Math.ceil((Number(clip.dataset.from) + Number(clip.dataset.to)) / 2))"));
        await Expect(last).ToHaveClassAsync("is-now");
        await page.Context.CloseAsync();

        var plain = await bench.Open("officer", hasScript: false);
        await plain.GotoAsync($"/h/{SeedHall.Hall}/sessions/{SeedBench.AbsenceSession}");
        await Expect(plain.Locator("[data-strips] .strip li").First).ToBeVisibleAsync();
        await Expect(plain.Locator("[data-scrub]")).ToBeHiddenAsync();
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task Pack_DownloadedInABrowser_PassesSha256sum()
    {
        var page = await bench.Open("officer");
        await page.GotoAsync(Session(3));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载证据包" }).ClickAsync());
        var folder = Directory.CreateTempSubdirectory("supervision-pack").FullName;
        try
        {
            var file = Path.Combine(folder, "pack.zip");
            await download.SaveAsAsync(file);
            await ZipFile.ExtractToDirectoryAsync(file, Path.Combine(folder, "pack"));

            Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);
            Assert.Equal(0, await Check(Path.Combine(folder, "pack")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        await page.Context.CloseAsync();
    }

    private static async Task<int> Check(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sha256sum") { ArgumentList = { "-c", "--quiet", "SHA256SUMS" }, WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
