using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Halls;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Sql;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Deadlines;

/// <summary>Lays a previewed calendar into the inbox, where the night takes it in like any other file.</summary>
internal static class CalendarEndpoint
{
    internal static void MapCalendar(this IEndpointRouteBuilder app) => app.MapPost("/h/{hall}/deadlines/calendar/save", Save);

    private static async Task<IResult> Save(HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        // As large as the preview takes: more than this cannot have come from it.
        var content = new byte[CalendarUpload.MostBytes];
        if (!Convert.TryFromBase64String(form["content"].ToString(), content, out var length))
            return Results.BadRequest();
        // Read again: another file may have come between preview and saving.
        var held = await new PresenceQueries(database).WorkDays(visit.Hall.HallCode, DateOnly.MinValue, DateOnly.MaxValue, cancel);
        var upload = CalendarUpload.Of(content[..length], visit, held);
        var update = new CalendarUpdate(held, upload.Days, NationalCalendar.Current);
        // The preview refused it already: only a forged form comes here.
        if (upload is not { Problem: null, Days.Count: > 0 } || update.Contradictions.Count > 0)
            return Results.BadRequest();
        var folder = Path.Combine(settings.InboxFolder, visit.Hall.HallCode, "calendar");
        Directory.CreateDirectory(folder);
        // The content names the file: the same calendar again is the same file, which changes nothing.
        var name = $"{CalendarDisputes.DecidedPrefix}{FindingKeys.Hash(Convert.ToHexString(upload.Content))[..16]}.{upload.Extension}";
        await File.WriteAllBytesAsync(Path.Combine(folder, name), upload.Content, cancel);
        await new AuditLog(database, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Setting, "calendar", name, new { days = upload.Days.Count, version = update.Then.Version }, cancel);
        return Results.LocalRedirect(visit.At("deadlines/calendar?saved=true"));
    }
}
