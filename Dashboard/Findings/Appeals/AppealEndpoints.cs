using Microsoft.AspNetCore.Antiforgery;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Findings.Appeals;

/// <summary>The forms of an appeal: filing by staff, the supervisor's opinion, the decision.</summary>
internal static class AppealEndpoints
{
    internal static void MapAppeals(this IEndpointRouteBuilder app)
    {
        app.MapPost("/h/{hall}/mine/appeal", (HttpContext context, IAntiforgery antiforgery, Visit visit, Database database, TimeProvider time) =>
            Handle(context, antiforgery, visit.At("mine"), async (form, cancel) => await new AppealBook(database, time).File(new AppealRow
            {
                HallCode = visit.Hall.HallCode, AppealId = "", FindingId = form["finding"].ToString(), StaffNo = visit.StaffNo ?? "", FiledBy = visit.AccountId,
                FiledAtUtc = visit.NowUtc, Grounds = form["grounds"].ToString(), State = "open",
            }, await AppealTermsOf.Hall(database, visit, cancel), cancel)));
        app.MapPost("/h/{hall}/appeals/{appeal}/opinion", (string appeal, HttpContext context, IAntiforgery antiforgery, Visit visit, Database database, TimeProvider time) =>
            Handle(context, antiforgery, visit.At("appeals"), (form, cancel) =>
                new AppealBook(database, time).GiveOpinion(visit.Hall.HallCode, appeal, visit.AccountId, form["opinion"].ToString(), cancel)));
        app.MapPost("/h/{hall}/appeals/{appeal}/decision", (string appeal, HttpContext context, IAntiforgery antiforgery, Visit visit, Database database, TimeProvider time) =>
            Handle(context, antiforgery, visit.At("appeals"), async (form, cancel) =>
            {
                var decision = Decision(form);
                var result = await new AppealBook(database, time).Decide(visit.Hall.HallCode, appeal, new Officer(visit.AccountId, visit.StaffNo, visit.Department), decision, cancel);
                if (result.Answer == AppealAnswer.Saved && decision.Accept)
                    await Refresh(visit, appeal, database, time, cancel);
                return result;
            }));
    }

    // The score and rank that the appeal changes, at once.
    private static async Task Refresh(Visit visit, string appealId, Database database, TimeProvider time, CancellationToken cancel)
    {
        var appeal = await new AppealQueries(database).Appeal(visit.Hall.HallCode, appealId, cancel);
        var finding = await new VerdictQueries(database).Finding(visit.Hall.HallCode, appeal!.FindingId, cancel);
        await new AppraisalRefresh(database, time).Run(visit.Hall.HallCode, visit.Zone, [finding!.Day], cancel);
    }

    private static AppealDecision Decision(IFormCollection form) =>
        new(form["decision"] == "accept", form["outcome"].ToString(), form["severity"].ToString(), form["note"].ToString());

    private static async Task<IResult> Handle(HttpContext context, IAntiforgery antiforgery, string back, Func<IFormCollection, CancellationToken, Task<AppealResult>> act)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
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
