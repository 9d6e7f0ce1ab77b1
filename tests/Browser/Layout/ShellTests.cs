using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Supervision.Browser.Tests.Layout;

[Collection("browser")]
public sealed class ShellTests(BrowserFixture browser)
{
    private const string Hall = "/h/xicheng";
    private const string Light = "rgb(243, 245, 248)";
    private const string Dark = "rgb(15, 20, 26)";

    [Fact]
    public async Task WrongPassword_IsSaidInWordsAndTheRightOneOpensTheHall()
    {
        var page = await browser.Open(null);
        await page.GotoAsync("/");
        Assert.Contains("/signin?back=", page.Url, StringComparison.Ordinal);
        await page.FillAsync("input[name=account]", "officer");
        await page.FillAsync("input[name=password]", "wrong");
        await page.ClickAsync("main button[type=submit]");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("账号或密码不正确");
        await BrowserFixture.Picture(page, "signin-refused");
        await page.FillAsync("input[name=password]", "correct horse battery");
        await page.ClickAsync("main button[type=submit]");
        await Expect(page).ToHaveURLAsync(browser.Address + Hall);
    }

    [Fact]
    public async Task ForeignHall_IsRefusedWithAPage()
    {
        var page = await browser.Open("officer");
        var answer = await page.GotoAsync("/h/dongcheng");
        Assert.Equal(403, answer!.Status);
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("没有权限");
        await BrowserFixture.Picture(page, "forbidden");
        await BrowserFixture.HasNoSeriousBarrier(page);
    }

    [Fact]
    public async Task LanguageSwitch_KeepsTheAddress()
    {
        var page = await browser.Open("leader");
        await page.GotoAsync(Hall + "?days=7");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(browser.Address + Hall + "?days=7");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Overview");
        await BrowserFixture.Picture(page, "overview-english");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SystemTheme_DecidesUntilTheReaderDoes(bool isDark)
    {
        var page = await browser.Open("leader", isDark: isDark);
        await page.GotoAsync(Hall);
        var body = page.Locator("body");
        await Expect(body).ToHaveCSSAsync("background-color", isDark ? Dark : Light);
        await page.Locator("button[name=theme]").ClickAsync();
        await Expect(body).ToHaveCSSAsync("background-color", Light);
        await page.Locator("button[name=theme]").ClickAsync();
        await Expect(body).ToHaveCSSAsync("background-color", Dark);
    }

    [Fact]
    public async Task PhoneMenu_OpensWithoutScript()
    {
        var page = await browser.Open("officer", width: 390, hasScript: false);
        await page.GotoAsync(Hall);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "菜单" })).ToBeHiddenAsync();
        await page.ClickAsync(".menu-button");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "核查队列" })).ToBeVisibleAsync();
        await BrowserFixture.Picture(page, "phone-menu");
    }

    [Fact]
    public async Task SkipLink_LeadsToTheContent()
    {
        var page = await browser.Open("officer");
        await page.GotoAsync(Hall);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
