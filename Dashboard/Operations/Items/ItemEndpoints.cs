using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Items;

namespace Supervision.Dashboard.Operations.Items;

/// <summary>Run one file or source again, give it an owner, set it aside: the small forms of the operations pages.</summary>
internal static class ItemEndpoints
{
    internal static void MapItems(this IEndpointRouteBuilder app)
    {
        app.MapPost("/h/{hall}/operations/again", Again);
        app.MapPost("/h/{hall}/operations/owner", Own);
        app.MapPost("/h/{hall}/operations/discard", Discard);
    }

    /// <summary>The desk of this visit's hall, for the pages too.</summary>
    internal static ItemDesk Desk(Visit visit, Database database, TimeProvider time, DashboardSettings settings) => new(new CollectRequest
    {
        Database = database, Time = time, HallCode = visit.Hall.HallCode, Zone = visit.Zone, InboxFolder = settings.InboxFolder, MediaFolder = settings.MediaFolder,
    }, visit.AccountId);

    private static async Task<IResult> Again(HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings, IServiceProvider services)
    {
        var (form, cancel) = (await context.Request.ReadFormAsync(context.RequestAborted), context.RequestAborted);
        var batches = form["batch"].ToString() is { Length: > 0 } batch ? [batch] : await BatchesOf(visit, database, form, cancel);
        var asked = await Desk(visit, database, time, settings).RunAgain(batches, form["subject"].ToString() is { Length: > 0 } subject ? subject : string.Join(' ', batches), cancel);
        // At once where a scheduler runs here; elsewhere the worker's next night takes them.
        if (services.GetService<NightSchedule>() is { } schedule)
            await schedule.RunNow(visit.Hall.HallCode, [], visit.AccountId, cancel);
        return Back(visit, form, $"again={asked}");
    }

    private static async Task<IReadOnlyList<string>> BatchesOf(Visit visit, Database database, IFormCollection form, CancellationToken cancel)
    {
        if (ArrivalList.DayOf(form["day"]) is not { } day || form["feed"].ToString() is not { Length: > 0 } feed)
            return [];
        var (from, until) = ArrivalList.NightOf(visit, day);
        var rows = await new ItemQueries(database).BatchesOfDay(visit.Hall.HallCode, feed, day, from, until, cancel);
        return rows.Select(row => row.BatchId).ToList();
    }

    private static async Task<IResult> Own(HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings)
    {
        var (form, cancel) = (await context.Request.ReadFormAsync(context.RequestAborted), context.RequestAborted);
        var owner = form["owner"].ToString();
        // Only somebody who can act: a file given to a clerk would lie there.
        if ((await new BoardQueries(database).Operators(visit.Hall.HallCode, cancel)).All(known => known.OwnerId != owner))
            return Results.BadRequest();
        var desk = Desk(visit, database, time, settings);
        if (form["source"].ToString() is { Length: > 0 and <= 200 } source)
            await desk.AssignSource(source, owner, cancel);
        else
            await desk.Assign(await Entries(visit, database, desk, form, cancel), owner, form["subject"].ToString(), cancel);
        return Back(visit, form, "done=true");
    }

    private static async Task<IResult> Discard(HttpContext context, Visit visit, Database database, TimeProvider time, DashboardSettings settings)
    {
        var (form, cancel) = (await context.Request.ReadFormAsync(context.RequestAborted), context.RequestAborted);
        // The only answer that is left when somebody later asks for the rows.
        if (string.IsNullOrWhiteSpace(form["why"]))
            return Results.BadRequest();
        var desk = Desk(visit, database, time, settings);
        await desk.Discard(await Entries(visit, database, desk, form, cancel), form["why"].ToString().Trim(), form["subject"].ToString(), cancel);
        return Back(visit, form, "done=true");
    }

    /// <summary>One entry, the open ones of one file, or those of one group.</summary>
    private static async Task<IReadOnlyList<QuarantineRow>> Entries(Visit visit, Database database, ItemDesk desk, IFormCollection form, CancellationToken cancel)
    {
        if (await GroupKey.Of(database, visit.Hall.HallCode, form[GroupKey.Field], cancel) is { } group)
            return await desk.Entries(group, cancel);
        var batch = form["batch"].ToString();
        if (!long.TryParse(form["entry"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return await new BatchQueries(database).OpenEntries(visit.Hall.HallCode, batch, cancel);
        return await new OperationsPages(database).QuarantineEntry(visit.Hall.HallCode, batch, number, cancel) is { } entry ? [entry] : [];
    }

    /// <summary>To the page that asked, if it is one of this hall's operations pages.</summary>
    private static IResult Back(Visit visit, IFormCollection form, string said)
    {
        var back = form["back"].ToString();
        // A browser reads a backslash as a slash: two of them would lead away.
        var page = back.StartsWith(visit.At("operations"), StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : visit.At("operations/arrivals");
        return Results.LocalRedirect(page + (page.Contains('?', StringComparison.Ordinal) ? '&' : '?') + said);
    }
}
