using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Bench.Verdicts;

/// <summary>Takes one verdict and goes on to the next session; what is missing comes back with the words already written.</summary>
internal static class VerdictForm
{
    internal static void MapVerdictForm(this IEndpointRouteBuilder app) => app.MapPost("/h/{hall}/sessions/{session}/verdict",
        async (string session, HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var cancel = context.RequestAborted;
            if (await SessionPost.Of(database, visit, session, cancel) is not { } post)
                return Results.NotFound();
            var request = Read(visit.Hall.HallCode, await context.Request.ReadFormAsync(cancel));
            var result = await new VerdictBook(database, time).Give(request, new Officer(visit.AccountId, visit.StaffNo, visit.Department), cancel);
            if (result.Answer == VerdictAnswer.NotFound)
                return Results.NotFound();
            if (result is { Answer: VerdictAnswer.Saved, Stage: ReviewStage.Settled })
                await new AppraisalRefresh(database, time).Run(visit.Hall.HallCode, visit.Zone, [post.Row.Day], cancel);
            // A verdict sent twice from a slow line is done as well: its officer goes on.
            var done = result.Answer is VerdictAnswer.Saved or VerdictAnswer.AlreadySaved;
            var goesOn = done && !await HasMore(database, post.Row, request.FindingId, cancel);
            return Results.LocalRedirect(QueryHelpers.AddQueryString(goesOn ? post.Next ?? post.Here : post.Here, Outcome(result, request)));
        });

    /// <summary>What was written when a verdict came back incomplete; null otherwise.</summary>
    internal static VerdictRequest? Kept(Visit visit) => visit.Query["verdict"] == "incomplete" && visit.Query["finding"].ToString() is { Length: > 0 } finding
        ? new VerdictRequest
        {
            HallCode = visit.Hall.HallCode, FindingId = finding, Outcome = visit.Query["outcome"].ToString(), ReasonCode = visit.Query["reason"].ToString(),
            Severity = visit.Query["degree"], Measure = visit.Query["measure"], Note = visit.Query["note"],
        }
        : null;

    private static VerdictRequest Read(string hallCode, IFormCollection form)
    {
        var outcome = form["outcome"].ToString();
        var reason = form["reason"].ToString();
        return new VerdictRequest
        {
            HallCode = hallCode,
            FindingId = form["finding"].ToString(),
            Outcome = outcome,
            ReasonCode = reason.Length == 0 && VerdictWords.Outcomes.Contains(outcome) ? VerdictWords.Reasons(outcome)[0] : reason,
            Severity = form["severity"],
            Measure = form["measure"],
            Note = form["note"],
            Seen = form["seen"].ToString(),
        };
    }

    private static async Task<bool> HasMore(Database database, SessionRow session, string findingId, CancellationToken cancel) =>
        (await new FindingQueries(database).FindingsOfSession(session.HallCode, session.SessionId, cancel)).Any(finding => finding.State == "open" && finding.FindingId != findingId);

    private static Dictionary<string, string?> Outcome(VerdictResult result, VerdictRequest request) => result.Answer switch
    {
        VerdictAnswer.Saved => new() { ["verdict"] = result.Stage switch { ReviewStage.Second => "second", ReviewStage.Third => "third", _ => "saved" } },
        VerdictAnswer.AlreadySaved => new() { ["verdict"] = "twice" },
        VerdictAnswer.Overtaken => new() { ["verdict"] = "overtaken" },
        VerdictAnswer.Barred => new() { ["verdict"] = "barred", ["why"] = result.Bar.ToString() },
        _ => new()
        {
            ["verdict"] = "incomplete", ["why"] = result.Problem, ["finding"] = request.FindingId, ["outcome"] = request.Outcome, ["reason"] = request.ReasonCode,
            // At most 500 signs: a longer address is refused by proxies, and then all of it would be lost.
            ["degree"] = request.Severity, ["measure"] = request.Measure, ["note"] = request.Note is { Length: > 500 } text ? text[..500] : request.Note,
        },
    };
}
