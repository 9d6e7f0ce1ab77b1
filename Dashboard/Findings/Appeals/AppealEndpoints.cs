using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Appeals;

/// <summary>The forms of an appeal: filing by staff, the supervisor's opinion, the decision.</summary>
internal static class AppealEndpoints
{
    internal static void MapAppeals(this IEndpointRouteBuilder app)
    {
        app.MapPost("/h/{hall}/mine/appeal", (HttpContext context, Visit visit, Database database, TimeProvider time) =>
            Handle(context, visit.At("mine"), async (form, cancel) => await new AppealBook(database, time).File(new AppealRow
            {
                // The person comes from the sign-in, never from the form: nobody appeals for somebody else.
                HallCode = visit.Hall.HallCode, AppealId = "", FindingId = form["finding"].ToString(), StaffNo = visit.StaffNo ?? "", FiledBy = visit.AccountId,
                FiledAtUtc = visit.NowUtc, Grounds = form["grounds"].ToString(), State = "open",
            }, await AppealTermsOf.Hall(database, visit, cancel), cancel)));
        app.MapPost("/h/{hall}/appeals/{appeal}/opinion", (string appeal, HttpContext context, Visit visit, Database database, TimeProvider time) =>
            Handle(context, visit.At("appeals"), (form, cancel) =>
                new AppealBook(database, time).GiveOpinion(visit.Hall.HallCode, appeal, visit.AccountId, form["opinion"].ToString(), cancel)));
        app.MapPost("/h/{hall}/appeals/{appeal}/decision", (string appeal, HttpContext context, Visit visit, Database database, TimeProvider time) =>
            Handle(context, visit.At("appeals"), (form, cancel) =>
                new AppealDesk(database, time).Decide(visit.Hall.HallCode, appeal, new Officer(visit.AccountId, visit.StaffNo, visit.Department), Decision(form), visit.Zone, cancel)));
        app.MapPost("/h/{hall}/mine/statement", async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var saved = visit.StaffNo is { } own
                && await new StatementBook(database, time).Add(visit.Hall.HallCode, form["finding"].ToString(), own, visit.AccountId, form["body"].ToString(), context.RequestAborted);
            return Results.LocalRedirect(visit.At("mine") + (saved ? "?appeal=said" : "?appeal=incomplete"));
        });
    }

    private static AppealDecision Decision(IFormCollection form) =>
        new(form["decision"] == "accept", form["outcome"].ToString(), form["severity"].ToString(), form["note"].ToString());

    private static async Task<IResult> Handle(HttpContext context, string back, Func<IFormCollection, CancellationToken, Task<AppealResult>> act)
    {
        var result = await act(await context.Request.ReadFormAsync(context.RequestAborted), context.RequestAborted);
        return result.Answer switch
        {
            AppealAnswer.NotFound => Results.NotFound(),
            AppealAnswer.Closed => Results.LocalRedirect($"{back}?appeal=closed&why={result.Door}"),
            AppealAnswer.Barred => Results.LocalRedirect($"{back}?appeal=barred&why={result.Bar}"),
            var answer => Results.LocalRedirect($"{back}?appeal={answer.ToString().ToLowerInvariant()}"),
        };
    }
}
