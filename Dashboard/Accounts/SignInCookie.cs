using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Accounts;

/// <summary>The sign-in cookie: who, with which roles, under which security stamp.</summary>
internal static class SignInCookie
{
    internal const string StaffNo = "staff-no";
    internal const string Department = "department";
    private const string Stamp = "stamp";

    // A working day with its lunch break; an officer signs in once a morning.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    internal static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "supervision";
        options.Cookie.HttpOnly = true;
        // Not strict: a link in a message must find its reader signed in. Forms are guarded by their own token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        // Always secure would keep a plain http://localhost from signing in; behind a TLS proxy the request is https by its header.
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/signin";
        options.ReturnUrlParameter = "back";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            // The refusal is shown at the address that was asked for, so that it can be sent to the administrator.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    internal static ClaimsPrincipal Principal(AccountRow account, IEnumerable<AccountRoleRow> roles)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.AccountId),
            new(ClaimTypes.Name, account.DisplayName),
            new(Stamp, account.SecurityStamp),
            .. roles.Select(role => new Claim(ClaimTypes.Role, Access.Claim(role.HallCode, role.Role))),
        ];
        if (account.StaffNo is { } staffNo)
            claims.Add(new Claim(StaffNo, staffNo));
        if (account.Department is { } department)
            claims.Add(new Claim(Department, department));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Asks the database on every request, so that a disabled account or a changed role ends the session at once.</summary>
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var accountId = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var accounts = new AccountQueries(context.HttpContext.RequestServices.GetRequiredService<Database>());
        var account = await accounts.Account(accountId, context.HttpContext.RequestAborted);
        if (account is { IsEnabled: true } && account.SecurityStamp == context.Principal?.FindFirstValue(Stamp))
            return;
        context.RejectPrincipal();
        // Rejecting alone leaves the cookie with the browser, which would bring it with every request.
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
