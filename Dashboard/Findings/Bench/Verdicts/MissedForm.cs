using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Findings.Bench.Verdicts;

/// <summary>Records what the machine did not mark, or that a whole session is in order.</summary>
internal static class MissedForm
{
    internal static void MapMissedForm(this IEndpointRouteBuilder app) => app.MapPost("/h/{hall}/sessions/{session}/missed",
        async (string session, HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var cancel = context.RequestAborted;
            if (await SessionPost.Of(database, visit, session, cancel) is not { } post)
                return Results.NotFound();
            var form = await context.Request.ReadFormAsync(cancel);
            var isFine = form["fine"] == "yes";
            if (await Reveal(isFine ? null : form, post.Row, visit, database, time, cancel) is { } told)
                return Results.LocalRedirect(QueryHelpers.AddQueryString(post.Here, "verdict", told));
            if (!isFine)
                return Results.LocalRedirect(QueryHelpers.AddQueryString(post.Here, await Confirm(form, post.Row, visit, database, time, cancel)));
            var officer = new Officer(visit.AccountId, visit.StaffNo, visit.Department);
            return Results.LocalRedirect(await new MissedFinding(database, time).NothingFound(visit.Hall.HallCode, session, officer, cancel) switch
            {
                VerdictAnswer.Saved => QueryHelpers.AddQueryString(post.Next ?? post.Here, "verdict", post.Row.IsSample ? "agreed" : "saved"),
                VerdictAnswer.Barred => QueryHelpers.AddQueryString(post.Here, new Dictionary<string, string?> { ["verdict"] = "barred", ["why"] = nameof(Bar.OwnUnit) }),
                _ => QueryHelpers.AddQueryString(post.Here, "verdict", "overtaken"),
            });
        });

    /// <summary>Takes the answer about a flagged call that was read first, so that its findings are shown.</summary>
    /// <param name="report">What the officer reports; null where nothing was found.</param>
    /// <returns>What the page says; null where the report is still to be recorded, or the call is none of these.</returns>
    private static async Task<string?> Reveal(IFormCollection? report, SessionRow session, Visit visit, Database database, TimeProvider time, CancellationToken cancel)
    {
        var open = (await new FindingQueries(database).FindingsOfSession(session.HallCode, session.SessionId, cancel)).Where(finding => finding.State == "open").ToList();
        var isJudged = (await new VerdictQueries(database).VerdictsOfSession(session.HallCode, session.SessionId, cancel)).Count > 0;
        // A report without words comes back as incomplete, and the call stays unread.
        if (open.Count == 0 || (report is not null && string.IsNullOrWhiteSpace(report["words"])) || !await BlindPage.IsOn(visit, database, time, session, isFlagged: true, isJudged, cancel))
            return null;
        await new ReadFirst(database, time).Answer(session, visit.AccountId, report is null ? ReadFirst.Nothing : ReadFirst.Breach, cancel);
        if (report is null)
            return "revealed";
        // What the machine marked too must not count twice: the officer gives the verdict on its finding.
        return open.Any(finding => finding.RuleKey == report["rule"]) ? "matched" : null;
    }

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
            VerdictAnswer.Saved => new() { ["verdict"] = result.Stage == ReviewStage.Second ? "second" : session.IsSample ? "missed" : "saved" },
            VerdictAnswer.Barred => new() { ["verdict"] = "barred", ["why"] = result.Bar.ToString() },
            _ => new() { ["verdict"] = "incomplete", ["why"] = result.Problem },
        };
    }
}
