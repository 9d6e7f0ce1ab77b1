using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Accounts;

/// <summary>Loads the hall that the address names; an unknown one is not found.</summary>
internal sealed class VisitMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visit visit, Database database)
    {
        if (context.GetRouteValue("hall") is string code)
        {
            var hall = await new HallQueries(database).Hall(code, context.RequestAborted);
            if (hall is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            visit.Enter(hall);
        }
        await next(context);
    }
}
