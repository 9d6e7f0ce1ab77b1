using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Deadlines;

namespace Supervision.Dashboard.Deadlines;

/// <summary>Recording a step, and the open clocks as a file.</summary>
internal static class DeadlineEndpoints
{
    internal static void MapDeadlines(this IEndpointRouteBuilder app)
    {
        app.MapExport("deadlines", Table);
        app.MapPost("/h/{hall}/deadlines/step", async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var saved = await Save(form, visit, database, time, context.RequestAborted);
            return Results.LocalRedirect(QueryHelpers.AddQueryString(Preferences.LocalAddress(form["back"]), "step", saved ? "saved" : "refused"));
        });
    }

    private static async Task<bool> Save(IFormCollection form, Visit visit, Database database, TimeProvider time, CancellationToken cancel)
    {
        var (kind, step, note) = (form["kind"].ToString(), form["step"].ToString(), form["note"].ToString().Trim());
        if (!DateTime.TryParseExact(form["at"], "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || !StepWords.BySubject.TryGetValue(kind, out var words) || !words.Contains(step))
            return false;
        // A form sends hall time without a zone.
        var at = TimeZoneInfo.ConvertTimeToUtc(local, visit.Zone);
        // A minute for a browser whose clock is fast; what has not happened yet is no step.
        if (at > visit.NowUtc.AddMinutes(1) || (await new DeadlineQueries(database).ClocksOf(visit.Hall.HallCode, kind, form["key"].ToString(), cancel)).Count == 0)
            return false;
        await new RectificationSteps(database, time).Add(visit.Hall.HallCode, kind, form["key"].ToString(), step, visit.AccountId, at, note.Length == 0 ? null : note, cancel);
        return true;
    }

    private static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(DeadlineText.Title,
        [QueueText.Kind, BenchText.Evidence, QueueText.Staff, QueueText.Post, BenchText.Clause, BenchText.Clocks, DeadlineText.Started, DeadlineText.Due, QueueText.State], Rows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var clock in await new DeadlineQueries(database).OpenClocks(visit.Hall.HallCode, cancel))
            yield return
            [
                DeadlineText.Kind(clock.SubjectKind), clock.SubjectKey, clock.StaffNo, clock.PostCode, $"{clock.DocumentId} {clock.Clause}", ClockWords.Name(clock.ClockKey),
                visit.Local(clock.StartedAtUtc), clock.DueAtUtc is { } due ? visit.Local(due) : null, ClockWords.State(clock, visit.NowUtc),
            ];
    }
}
