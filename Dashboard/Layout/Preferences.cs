using Microsoft.AspNetCore.Localization;

namespace Supervision.Dashboard.Layout;

/// <summary>Language and theme: cookies of the reader, so that an address shows the same view to everyone.</summary>
internal static class Preferences
{
    internal const string Language = "supervision-lang";
    internal const string Theme = "supervision-theme";
    private static readonly string[] Languages = ["zh-CN", "en-GB"];
    private static readonly string[] Themes = ["auto", "light", "dark"];

    /// <summary>auto, light or dark.</summary>
    internal static string ThemeOf(HttpContext context) =>
        context.Request.Cookies[Theme] is { } theme && Themes.Contains(theme) ? theme : "auto";

    internal static void MapPreferences(this IEndpointRouteBuilder app) => app.MapPost("/preferences", async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        Keep(context, Language, form["lang"], Languages);
        Keep(context, Theme, form["theme"], Themes);
        return Results.LocalRedirect(LocalAddress(form["back"]));
    });

    /// <summary>The address if it lies on this server, else the front page.</summary>
    internal static string LocalAddress(string? address) =>
        // Two slashes, or a slash and a backslash, lead a browser to another server.
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";

    private static void Keep(HttpContext context, string name, string? value, string[] allowed)
    {
        if (value is not null && allowed.Contains(value))
            context.Response.Cookies.Append(name, value, new CookieOptions
            {
                // Essential: nothing is followed with it, so nobody has to be asked.
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true,
            });
    }
}

/// <summary>Reads the language that the reader chose.</summary>
internal sealed class LanguageCookie : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(httpContext.Request.Cookies[Preferences.Language] is { Length: > 0 } name ? new ProviderCultureResult(name) : null);
}
