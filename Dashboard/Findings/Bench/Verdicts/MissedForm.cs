using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Bench.Verdicts;

/// <summary>Records what the machine did not mark, or that a whole session is in order.</summary>
internal static class MissedForm
{
    internal static void MapMissedForm(this IEndpointRouteBuilder app) => app.MapPost("/h/{hall}/sessions/{session}/missed",
        async (string session, HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var cancel = context.RequestAborted;
            if (await new FindingQueries(database).Session(visit.Hall.HallCode, session, cancel) is not { } row)
                return Results.NotFound();
            // Before the judgement, while the session still has its place in the queue.
            var next = await NextSession.Href(database, visit, row, cancel);
            var here = QueueAddress.Carry(visit.At($"sessions/{session}"), visit.Query);
            var form = await context.Request.ReadFormAsync(cancel);
            if (form["fine"] == "yes")
                return await new MissedFinding(database, time).NothingFound(visit.Hall.HallCode, session, visit.AccountId, cancel)
                    ? Results.LocalRedirect(QueryHelpers.AddQueryString(next ?? here, "verdict", "saved"))
                    : Results.LocalRedirect(QueryHelpers.AddQueryString(here, "verdict", "overtaken"));
            return Results.LocalRedirect(QueryHelpers.AddQueryString(here, await Confirm(form, row, visit, database, time, cancel)));
        });

    private static async Task<Dictionary<string, string?>> Confirm(IFormCollection form, SessionRow session, Visit visit, Database database, TimeProvider time, CancellationToken cancel)
    {
        // A finding first and a verdict on it: recusal, second officer and appeal hold for it as for any other.
        var finding = await new MissedFinding(database, time).Add(session.HallCode, session.SessionId, form["rule"].ToString(), form["words"].ToString(), cancel);
        if (finding is null)
            return new() { ["verdict"] = "incomplete", ["why"] = "note" };
        var result = await new VerdictBook(database, time).Give(new VerdictRequest
        {
            HallCode = finding.HallCode, FindingId = finding.FindingId, Outcome = VerdictWords.Confirmed, Severity = form["severity"], ReasonCode = VerdictWords.Reasons(VerdictWords.Confirmed)[0], Note = form["words"],
        }, new Officer(visit.AccountId, visit.StaffNo, visit.Department), cancel);
        // At once, not in the night: the leader's ranking must not show a score that is known to be out of date.
        if (result is { Answer: VerdictAnswer.Saved, Stage: ReviewStage.Settled })
            await new AppraisalRefresh(database, time).Run(visit.Hall.HallCode, visit.Zone, [session.Day], cancel);
        return result.Answer switch
        {
            VerdictAnswer.Saved => new() { ["verdict"] = result.Stage == ReviewStage.Second ? "second" : "saved" },
            VerdictAnswer.Barred => new() { ["verdict"] = "barred", ["why"] = result.Bar.ToString() },
            _ => new() { ["verdict"] = "incomplete", ["why"] = result.Problem },
        };
    }
}
