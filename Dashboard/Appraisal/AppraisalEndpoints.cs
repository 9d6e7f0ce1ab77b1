using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Appraisal;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Amendments;
using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Operations.Pdf;
using Supervision.Sql;

namespace Supervision.Dashboard.Appraisal;

/// <summary>Locking and amending a period, putting a formula in force, and the ranking as a file.</summary>
internal static class AppraisalEndpoints
{
    internal static void MapAppraisal(this IEndpointRouteBuilder app)
    {
        app.MapExport("appraisal", (visit, database, cancel) => RankingColumns.Of(visit).Narrow(Table(visit, database, cancel), RankingColumns.OfFile));
        app.MapGet("/h/{hall}/appraisal/report", Report);
        app.MapPost("/h/{hall}/appraisal/lock", async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (!Period.TryParse(form["period"], out var period))
                return Results.BadRequest();
            // A lock cannot be undone: one press of a key must not be enough.
            var done = form["sure"] == "yes" && await new AppraisalLockBook(database, time).Lock(visit.Hall.HallCode, period, visit.AccountId, context.RequestAborted);
            return Results.LocalRedirect($"{visit.At("appraisal")}?period={period.Text}&lock={(done ? "done" : "refused")}");
        });
        app.MapPost("/h/{hall}/appraisal/amend", async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (!Period.TryParse(form["period"], out var month))
                return Results.BadRequest();
            var answer = await new AmendmentBook(database, time).Amend(visit.Hall.HallCode, visit.Zone, month, form["staff"].ToString(), form["note"].ToString(), visit.AccountId, context.RequestAborted);
            return Results.LocalRedirect($"{visit.At("appraisal")}?period={month.Text}&amend={answer}");
        });
        app.MapPost("/h/{hall}/appraisal/stars/award", async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (!Period.TryParse(form["period"], out var month))
                return Results.BadRequest();
            var done = await new StarBook(database, time).Set(visit.Hall.HallCode, visit.Zone, month, form["staff"].ToString(), form["award"] == "yes", visit.AccountId, context.RequestAborted);
            return Results.LocalRedirect($"{visit.At("appraisal/stars")}?period={month.Text}&star={(done ? "saved" : "refused")}");
        });
        app.MapPost("/h/{hall}/appraisal/formula/adopt", async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return Results.LocalRedirect($"{visit.At("appraisal/formula")}?adopt={await Adopt(form["text"].ToString(), visit, database, time, context.RequestAborted)}");
        });
    }

    private static async Task<IResult> Report(HttpContext context, Visit visit, Database database, TimeProvider time)
    {
        var view = await RankingView.Read(database, visit, isWhole: true, context.RequestAborted);
        // Without a Chinese font the sheet would be full of empty boxes, and somebody might sign it.
        if (!PdfFonts.IsReady)
            return Results.LocalRedirect($"{visit.At("appraisal")}?period={view.Period.Text}&pdf=nofont");
        var file = PdfExport.Write(RankingReport.Of(view, visit));
        await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Export, "list", "appraisal", new { format = "pdf", filters = context.Request.QueryString.Value }, context.RequestAborted);
        return Results.File(file, "application/pdf", $"{visit.Hall.HallCode}-appraisal-{view.Period.Text}.pdf");
    }

    private static async Task<string> Adopt(string text, Visit visit, Database database, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            return await new FormulaBook(database, time).Adopt(visit.Hall.HallCode, FormulaPage.Unix(text), visit.AccountId, cancel) ? "done" : "same";
        }
        catch (FormatException)
        {
            // The page checked it before; only a forged or cut form comes here.
            return "mistake";
        }
    }

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(ShellText.Appraisal,
        [AppraisalText.Period, AppraisalText.Rank, AppraisalText.RankFrom, AppraisalText.RankTo, AppraisalText.Band, QueueText.Staff, AppraisalText.Name, AppraisalText.Department, AppraisalText.Score, AppraisalText.Deduction, AppraisalText.Bonus,
            AppraisalText.Confirmed, AppraisalText.Sessions, AppraisalText.DutyHours, AppraisalText.Rate, AppraisalText.Shrunk, AppraisalText.PerHour, AppraisalText.Coverage, AppraisalText.Provisional, AppraisalText.BarredWhy,
            AppraisalText.AmendedScore, AppraisalText.AmendmentNote],
        Rows(visit, database, cancel))
    { Notes = Notes(visit, database, cancel) };

    private static async IAsyncEnumerable<string> Notes(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var view = await RankingView.Read(database, visit, isWhole: true, cancel);
        foreach (var fact in RankingFacts.ForFile(view, visit))
            yield return fact;
        // The formula travels with the file: a printed score must be recomputable without this program.
        foreach (var line in view.Formula.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return line;
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var view = await RankingView.Read(database, visit, isWhole: true, cancel);
        var amended = Amended.Last(view.Amendments);
        foreach (var line in view.Lines)
        {
            var amendment = amended.GetValueOrDefault(line.StaffNo);
            yield return
            [
                view.Period.Text, line.RankNo, line.RankLow, line.RankHigh, line.TieBand, line.StaffNo, line.StaffName, line.Department, line.Score, line.Deduction, line.Bonus,
                line.Confirmed, line.Sessions, line.DutyHours, line.RatePer100, line.ShrunkRate, line.DutyHours > 0 ? 100 * line.Confirmed / line.DutyHours : null, line.Coverage, line.IsProvisional ? PartText.Yes : PartText.No,
                view.Barred.TryGetValue(line.StaffNo, out var barred) ? RankingFacts.Reasons(barred) : null, amendment?.ScoreAfter, amendment?.Note,
            ];
        }
    }
}
