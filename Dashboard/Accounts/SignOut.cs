using Microsoft.AspNetCore.Authentication;
using Supervision.Jobs.Audit;
using Supervision.Sql;

namespace Supervision.Dashboard.Accounts;

internal static class SignOut
{
    // Never by GET: a picture on any page could sign its reader out.
    internal static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost("/signout",
        async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            await new AuditLog(database, time).Add(null, visit.AccountId, AuditAction.SignOut, "account", visit.AccountId, new { }, context.RequestAborted);
            await context.SignOutAsync();
            return Results.Redirect("/signin");
        });
}
