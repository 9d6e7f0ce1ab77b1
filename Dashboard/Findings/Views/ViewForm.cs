using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Sql;
using Supervision.Sql.Findings.Views;

namespace Supervision.Dashboard.Findings.Views;

/// <summary>Names the queue's present filter and order for later, or forgets such a name.</summary>
internal static class ViewForm
{
    private const int LongestName = 40;

    internal static void MapViews(this IEndpointRouteBuilder app)
    {
        app.MapPost("/h/{hall}/queue/views", (HttpContext context, Visit visit, Database database) =>
            Handle(context, visit, (form, name, cancel) => new ViewQueries(database).SaveView(new QueueViewRow
            {
                // The present address without its position: a view is a question, not a place in a list.
                HallCode = visit.Hall.HallCode, AccountId = visit.AccountId, Name = name, Query = QueueAddress.Carry("", visit.Query), IsShared = form["shared"] == "yes", SavedAtUtc = visit.NowUtc,
            }, cancel)));
        app.MapPost("/h/{hall}/queue/views/remove", (HttpContext context, Visit visit, Database database) =>
            Handle(context, visit, (_, name, cancel) => new ViewQueries(database).RemoveView(visit.Hall.HallCode, visit.AccountId, name, cancel)));
    }

    private static async Task<IResult> Handle(HttpContext context, Visit visit, Func<IFormCollection, string, CancellationToken, Task<int>> act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["name"].ToString().Trim() is { Length: > 0 and <= LongestName } name)
            await act(form, name, context.RequestAborted);
        return Results.LocalRedirect(QueueAddress.Carry(visit.At("queue"), visit.Query));
    }
}
