using Microsoft.AspNetCore.Authorization;

namespace Supervision.Dashboard.Accounts;

/// <summary>Asks the access table on every request; it is the fallback policy, so nothing can forget it.</summary>
internal sealed class AccessRequirement : IAuthorizationRequirement;

internal sealed class AccessHandler : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (context.Resource is HttpContext http && IsAllowed(http))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    // An address that does not exist is answered with 404, not with a sign-in page.
    private static bool IsAllowed(HttpContext http) => http.GetEndpoint() is not { } endpoint
        // The pattern, not the path: the table knows no single hall or session.
        || Access.Allows(http.User, (endpoint as RouteEndpoint)?.RoutePattern.RawText, http.GetRouteValue("hall") as string);
}
