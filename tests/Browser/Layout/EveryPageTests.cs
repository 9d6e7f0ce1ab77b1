using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Accounts;

namespace Supervision.Browser.Tests.Layout;

/// <summary>Every page on a wide screen, on a phone, light and dark: it loads without a console error, fits, and has no serious barrier.</summary>
[Collection("browser")]
public sealed class EveryPageTests(BrowserFixture browser)
{
    // What stands in the place of an address's parts: rows that the seeded month holds.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["{hall}"] = "xicheng", ["{session}"] = "session001", ["{staffNo}"] = "S001", ["{post}"] = "A01", ["{document}"] = "S1", ["{run}"] = "run2",
        ["{batch}"] = "batch2", ["{entry:long}"] = "1", ["{account}"] = "officer", ["{kind}"] = "reply", ["{replay}"] = "replay1", ["{day}"] = "2026-03-03",
    };

    // Pages whose address says in its query what they show.
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["/h/{hall}/operations/quarantine/group"] = "?like=none.1",
        ["/h/{hall}/operations/arrivals/source"] = "?name=%E6%84%8F%E8%A7%81%E7%AE%B1",
        ["/h/{hall}/operations/runs"] = "?from=2026-03-30&state=done",
        ["/h/{hall}/appraisal/hall"] = "?period=2026-03",
    };

    /// <summary>Every page of the program, found by its own address, with an account that may open it.</summary>
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var template in typeof(Access).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Where(template => template.StartsWith("/h/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                pages.Add(Roles.All.First(role => Access.RolesFor(template).Contains(role)), Samples.Aggregate(template, (path, sample) => path.Replace(sample.Key, sample.Value, StringComparison.Ordinal)) + Queries.GetValueOrDefault(template));
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_SpeaksEnglishWithoutAChineseControl(string account, string path)
    {
        var page = await browser.Open(account);
        await page.GotoAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en-GB");
        // What the program itself writes; evidence, clauses and names stay in the language they came in.
        var own = await page.Locator("nav a, nav h2, button, th[scope=col], .field > span, .stat-label, dt").AllInnerTextsAsync();
        Assert.NotEmpty(own);
        Assert.DoesNotContain(own, text => text != "中文" && text.Any(letter => letter is >= '\u4e00' and <= '\u9fff'));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_FitsWideAndPhoneLightAndDark(string account, string path)
    {
        Assert.DoesNotContain('{', path);
        var page = await browser.Open(account);
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        // The same page in another width and theme: style sheets alone answer to them, so nothing need be loaded again.
        foreach (var (width, isDark) in ((int, bool)[])[(1280, false), (1280, true), (390, true), (390, false)])
        {
            await page.SetViewportSizeAsync(width, BrowserFixture.HeightOf(width));
            await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
            await BrowserFixture.Picture(page, $"{(path.Split('/') is [_, _, _, .. var rest] && rest.Length > 0 ? string.Join('-', rest).Split('?')[0] : "overview")}-{width}{(isDark ? "-dark" : "")}");
            Assert.Empty(errors);
            await BrowserFixture.FitsTheScreen(page);
            await BrowserFixture.HasNoSeriousBarrier(page, onlyColours: isDark);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Theme_Dark_IsReallyAnotherPicture()
    {
        var page = await browser.Open("officer");
        await page.GotoAsync("/h/xicheng/queue");
        var light = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.NotEqual(light, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Print_OfADarkPage_IsDarkInkOnPaper()
    {
        var page = await browser.Open("leader");
        await page.GotoAsync("/h/xicheng/appraisal?period=2026-03");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.table-wrap')).backgroundColor"));
        Assert.True(await page.Locator(".print-head").IsVisibleAsync());
        Assert.False(await page.Locator(".topbar").IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
