using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Queue;

/// <summary>One judgement with one note for every open finding of the chosen sessions, or of all that match the filter.</summary>
internal static class BulkVerdict
{
    // Sessions read ahead at a time when everything that matches is judged.
    private const int Batch = 200;

    internal static void MapBulkVerdict(this IEndpointRouteBuilder app) => app.MapPost("/h/{hall}/queue/verdicts",
        async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var cancel = context.RequestAborted;
            var form = await context.Request.ReadFormAsync(cancel);
            var back = QueueAddress.Carry(visit.At("queue"), context.Request.Query);
            var (note, judgement) = (form["note"].ToString(), form["judgement"].ToString().Split('/'));
            var sessions = form["scope"] == "every"
                // Collected before the first verdict: each one takes its session out of the list that is being walked.
                ? await Matching(QueueAddress.Read(visit.Hall.HallCode, context.Request.Query) with { After = null }, database, cancel)
                : form["session"].OfType<string>().Distinct().ToList();
            // A note is asked for although one verdict may do without: here nobody looks at each finding.
            if (sessions.Count == 0 || string.IsNullOrWhiteSpace(note) || judgement is not [var outcome, var reason])
                return Results.LocalRedirect(Add(back, "nothing=1"));
            // Scores are refreshed once for all days at the end, not once a verdict.
            var days = new HashSet<DateOnly>();
            var count = await Give(sessions, (outcome, reason, note), visit, new VerdictBook(database, time), database, days, cancel);
            await new AppraisalRefresh(database, time).Run(visit.Hall.HallCode, visit.Zone, days, cancel);
            return Results.LocalRedirect(Add(back, FormattableString.Invariant($"done={count.Saved}-{count.Barred}-{count.Other}")));
        });

    private static async Task<(int Saved, int Barred, int Other)> Give(
        List<string> sessions, (string Outcome, string Reason, string Note) judgement, Visit visit, VerdictBook book, Database database, HashSet<DateOnly> days, CancellationToken cancel)
    {
        var officer = new Officer(visit.AccountId, visit.StaffNo, visit.Department);
        var (saved, barred, other) = (0, 0, 0);
        foreach (var session in sessions)
        {
            var findings = await new FindingQueries(database).FindingsOfSession(visit.Hall.HallCode, session, cancel);
            foreach (var finding in findings.Where(finding => finding.State == "open"))
            {
                var result = await book.Give(new VerdictRequest
                {
                    HallCode = finding.HallCode, FindingId = finding.FindingId, Outcome = judgement.Outcome, ReasonCode = judgement.Reason,
                    // The degree stays the rule's: one sentence over many sessions cannot weigh each.
                    Severity = finding.Severity, Note = judgement.Note,
                }, officer, cancel);
                // A serious finding waits for its second officer and counts for nothing before.
                if (result is { Answer: VerdictAnswer.Saved, Stage: ReviewStage.Settled })
                    days.Add(finding.Day);
                _ = result.Answer switch { VerdictAnswer.Saved => saved++, VerdictAnswer.Barred => barred++, _ => other++ };
            }
        }
        return (saved, barred, other);
    }

    private static async Task<List<string>> Matching(QueueAddress address, Database database, CancellationToken cancel)
    {
        var all = new List<string>();
        for (var next = await address.Weighed(database, cancel); ;)
        {
            var page = QueueSession.Of(await next.Page(database, Batch, cancel));
            all.AddRange(page.Select(session => session.Head.SessionId));
            if (page.Count < Batch)
                return all;
            next = next with { After = page[^1].Key };
        }
    }

    private static string Add(string address, string query) => address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
}
