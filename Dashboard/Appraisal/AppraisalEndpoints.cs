using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Antiforgery;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Operations;
using Supervision.Sql;

namespace Supervision.Dashboard.Appraisal;

/// <summary>Locking a period, and the ranking as a file.</summary>
internal static class AppraisalEndpoints
{
    internal static void MapAppraisal(this IEndpointRouteBuilder app)
    {
        app.MapExport("appraisal", Table);
        app.MapPost("/h/{hall}/appraisal/lock", async (HttpContext context, IAntiforgery antiforgery, Visit visit, Database database, TimeProvider time) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.BadRequest();
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (!Period.TryParse(form["period"], out var period))
                return Results.BadRequest();
            var done = form["sure"] == "yes" && await new AppraisalLockBook(database, time).Lock(visit.Hall.HallCode, period, visit.AccountId, context.RequestAborted);
            return Results.LocalRedirect($"{visit.At("appraisal")}?period={period.Text}&lock={(done ? "done" : "refused")}");
        });
    }

    private static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(ShellText.Appraisal,
        [AppraisalText.Period, AppraisalText.Rank, AppraisalText.Interval, AppraisalText.Band, QueueText.Staff, AppraisalText.Name, AppraisalText.Department, AppraisalText.Score, AppraisalText.Deduction, AppraisalText.Bonus,
            AppraisalText.Confirmed, AppraisalText.Sessions, AppraisalText.DutyHours, AppraisalText.Rate, AppraisalText.Shrunk, AppraisalText.Coverage, AppraisalText.Provisional],
        Rows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var view = await RankingView.Read(database, visit, cancel);
        foreach (var line in view.Lines)
            yield return
            [
                view.Period.Text, line.RankNo, line.RankLow is null ? null : $"{line.RankLow}–{line.RankHigh}", line.TieBand, line.StaffNo, line.StaffName, line.Department, line.Score, line.Deduction, line.Bonus,
                line.Confirmed, line.Sessions, line.DutyHours, line.RatePer100, line.ShrunkRate, line.Coverage, line.IsProvisional ? PartText.Yes : PartText.No,
            ];
    }
}
