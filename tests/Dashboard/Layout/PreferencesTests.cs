using Supervision.Dashboard.Layout;

namespace Supervision.Dashboard.Tests.Layout;

public sealed class PreferencesTests
{
    [Theory]
    [InlineData("/h/xicheng/queue?kind=call", "/h/xicheng/queue?kind=call")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/a\r\nSet-Cookie: b=c", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void LocalAddress_AnyAddress_StaysOnThisServer(string? address, string expected) => Assert.Equal(expected, Preferences.LocalAddress(address));

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("x\" onload=\"", "auto")]
    [InlineData(null, "auto")]
    public void ThemeOf_Cookie_IsOneOfTheKnown(string? cookie, string theme)
    {
        var context = new DefaultHttpContext();
        if (cookie is not null)
            context.Request.Headers.Cookie = $"{Preferences.Theme}={Uri.EscapeDataString(cookie)}";

        Assert.Equal(theme, Preferences.ThemeOf(context));
    }
}
