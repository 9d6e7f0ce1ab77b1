namespace Supervision.Browser.Tests.Layout;

/// <summary>Every page on a wide screen, on a phone, light and dark: it loads without a console error, fits, and has no serious barrier.</summary>
[Collection("browser")]
public sealed class EveryPageTests(BrowserFixture browser)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "officer", "" },
        { "officer", "/rulebook" },
        { "officer", "/rulebook/S1" },
        { "officer", "/rulebook/bench" },
        { "operator", "/operations" },
        { "operator", "/operations/batches" },
        { "operator", "/operations/quarantine" },
        { "operator", "/operations/quarantine/batch2/1" },
        { "operator", "/operations/runs" },
        { "operator", "/operations/runs?from=2026-03-30&state=done" },
        { "operator", "/operations/batches/batch2" },
        { "operator", "/operations/quarantine/group?feed=reviews&code=value&column=level&value=7" },
        { "operator", "/operations/arrivals/source?name=%E6%84%8F%E8%A7%81%E7%AE%B1" },
        { "administrator", "/audit" },
        { "administrator", "/administration" },
        { "administrator", "/administration/users/officer" },
        { "administrator", "/administration/settings" },
        { "administrator", "/administration/documents" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_SpeaksEnglishWithoutAChineseControl(string account, string path)
    {
        var page = await browser.Open(account);
        await page.GotoAsync("/h/xicheng" + path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en-GB");
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
        foreach (var (width, isDark) in ((int, bool)[])[(1280, false), (390, false), (1280, true)])
        {
            var page = await browser.Open(account, width, isDark);
            var errors = new List<string>();
            page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
            var answer = await page.GotoAsync("/h/xicheng" + path);
            Assert.Equal(200, answer!.Status);
            await BrowserFixture.Picture(page, $"{(path.Length == 0 ? "overview" : path.Trim('/').Replace('/', '-').Split('?')[0])}-{width}{(isDark ? "-dark" : "")}");
            Assert.Empty(errors);
            await BrowserFixture.FitsTheScreen(page);
            await BrowserFixture.HasNoSeriousBarrier(page);
            await page.Context.CloseAsync();
        }
    }
}
