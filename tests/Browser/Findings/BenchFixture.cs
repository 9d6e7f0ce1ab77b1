using Microsoft.Playwright;
using Supervision.Dashboard.Tests;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;

namespace Supervision.Browser.Tests.Findings;

[CollectionDefinition("bench")]
public sealed class BenchCollection : ICollectionFixture<BenchFixture>;

/// <summary>A program of its own with a day's work for an officer: these tests change what they look at.</summary>
public sealed class BenchFixture : IAsyncLifetime, IDisposable
{
    private readonly DashboardFactory _factory = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _address = "";

    public Database Database => _factory.Database;

    public async Task InitializeAsync()
    {
        _factory.UseKestrel(0);
        _factory.StartServer();
        _address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
        // An appeal is decided by an officer who gave none of its verdicts.
        await SeedHall.Add(Database, "second-officer", SeedHall.Hall, "officer");
        await Confirm(1);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await ((IAsyncLifetime)_factory).DisposeAsync();
    }

    public void Dispose() => _factory.Dispose();

    /// <summary>Confirms one seeded call's finding and brings the ranking up to date.</summary>
    public async Task Confirm(int call)
    {
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest
        {
            HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(call), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words",
        }, new Officer("officer", null, null));
        await new AppraisalRefresh(_factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [SeedBench.Day]);
    }

    public async Task<IPage> Open(string account, int width = 1280, bool isDark = false, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _address, ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = hasScript,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/signin");
        await page.FillAsync("input[name=account]", account);
        await page.FillAsync("input[name=password]", SeedHall.Password);
        await page.ClickAsync("main button[type=submit]");
        return page;
    }

    /// <summary>What the browser complains about from now on.</summary>
    public static List<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }
}
