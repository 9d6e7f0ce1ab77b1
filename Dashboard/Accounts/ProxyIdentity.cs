using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Accounts;

/// <summary>Takes the account that a trusted proxy names, where that is switched on; the account must exist here and be enabled.</summary>
internal sealed class ProxyIdentity(RequestDelegate next, DashboardSettings settings, Database database)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Exactly one value: of two names nobody can tell which one the proxy wrote.
        if (settings.IdentityHeader is { } header && TrustedProxy.Is(context) && context.Request.Headers[header] is [{ Length: > 0 } name])
        {
            var accounts = new AccountQueries(database);
            // Asked on every request, like the stamp of the cookie: a disabled account is out at once.
            if (await accounts.Account(name, context.RequestAborted) is { IsEnabled: true } account)
                context.User = SignInCookie.Principal(account, await accounts.RolesOf(account.AccountId, context.RequestAborted));
        }
        await next(context);
    }
}
