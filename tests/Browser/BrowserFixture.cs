using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Supervision.Dashboard.Tests;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Appraisal;

namespace Supervision.Browser.Tests;

/// <summary>One Chromium and one program on a random port with a seeded hall, shared by all tests of this project.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // The sign-in of an account, kept: hashing its password and drawing the front page took longer than most pages under test.
    private readonly Dictionary<string, string> _signedIn = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public DashboardFactory Factory { get; } = new();

    public string Address { get; private set; } = "";

    /// <summary>Where screenshots are kept; null: none are taken.</summary>
    public static string? ScreenshotFolder => Environment.GetEnvironmentVariable("SUPERVISION_SCREENSHOTS");

    public async Task InitializeAsync()
    {
        Factory.UseKestrel(0);
        Factory.StartServer();
        Address = Factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await Factory.InitializeAsync();
        await new SeedMonth(Factory.Database).Run();
        await new AppraisalRefresh(Factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [SeedMonth.FirstDay]);
        await SeedHall.Insert(Factory.Database, "Replay", [new
        {
            HallCode = SeedHall.Hall, ReplayId = "replay1", FirstDay = SeedMonth.FirstDay, LastDay = SeedMonth.FirstDay.AddDays(6), DocumentId = "S1", AskedBy = "officer", AskedAtUtc = new DateTime(2026, 4, 1, 1, 0, 0, DateTimeKind.Utc),
            State = "waiting", Basis = new string('0', 64), CursorCallId = "", Calls = 40, DoneCalls = 0, FlagsBefore = 0, FlagsAfter = 0, Gained = 0, Lost = 0, Changed = 0, UpheldBefore = 0, UpheldAfter = 0, RejectedBefore = 0, RejectedAfter = 0, Contradicted = 0,
        }]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await ((IAsyncLifetime)Factory).DisposeAsync();
    }

    /// <summary>A new window, signed in as this account where one is given.</summary>
    public async Task<IPage> Open(string? accountId, int width = 1280, bool isDark = false, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address, ViewportSize = new() { Width = width, Height = HeightOf(width) }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = hasScript,
            // Half-way through a change of colours nothing has its contrast.
            ReducedMotion = ReducedMotion.Reduce, StorageState = accountId is null ? null : await SignedIn(accountId),
        });
        return await context.NewPageAsync();
    }

    /// <summary>Pixels of a screen of this width.</summary>
    public static int HeightOf(int width) => width < 600 ? 844 : 800;

    private async Task<string> SignedIn(string accountId)
    {
        if (_signedIn.TryGetValue(accountId, out var known))
            return known;
        await using var context = await _browser!.NewContextAsync(new() { BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/signin");
        await page.FillAsync("input[name=account]", accountId);
        await page.FillAsync("input[name=password]", SeedHall.Password);
        await page.ClickAsync("main button[type=submit]");
        return _signedIn[accountId] = await context.StorageStateAsync();
    }

    public static async Task Picture(IPage page, string name)
    {
        if (ScreenshotFolder is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(folder).FullName, name + ".png"), FullPage = true });
    }

    /// <summary>Fails on anything that the accessibility scan calls serious or critical.</summary>
    /// <param name="onlyColours">Only what a theme can change, on a page whose rest has been scanned.</param>
    public static async Task HasNoSeriousBarrier(IPage page, bool onlyColours = false)
    {
        var result = onlyColours ? await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } }) : await page.RunAxe();
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id} at {page.Url}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Select(node => node.Html)));
        Assert.True(!serious.Any(), string.Join("\n", serious));
    }

    /// <summary>On a phone nothing may push the page wider than the screen.</summary>
    public static async Task FitsTheScreen(IPage page)
    {
        // Before the style sheets are there, a photo is as wide as it was taken.
        await page.WaitForLoadStateAsync(LoadState.Load);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{page.Url} scrolls sideways");
    }
}

[CollectionDefinition("browser")]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>;
