using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Jobs.Accounts;
using Supervision.Sql;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Halls;

/// <summary>One hall of somebody who works in several: what waits there, so that the right one is opened first.</summary>
/// <param name="Night">How the last night went; null for who does not look after nights.</param>
/// <param name="Waiting">Sessions to review; null for who does not review or lead.</param>
/// <param name="IsMore">There are more than <paramref name="Waiting"/>.</param>
internal sealed record HallCard(HallRow Hall, string Href, NightVerdict? Night, long? Waiting, bool IsMore)
{
    internal static async Task<HallCard> Of(Database database, Visit visit, HallRow hall, CancellationToken cancel)
    {
        var night = visit.Holds(hall, Roles.Operator) || visit.Holds(hall, Roles.Administrator) ? await LastNight(database, visit, hall, cancel) : null;
        (long Count, bool IsMore)? queue = visit.Holds(hall, Roles.Officer) || visit.Holds(hall, Roles.Leader)
            // As far as nobody waits for it: the page lists every hall of the reader.
            ? await new QueueQueries(database).AtLeast(new QueueFilter { HallCode = hall.HallCode }, cancel)
            : null;
        return new HallCard(hall, Landing.Of(visit.User, hall.HallCode), night, queue?.Count, queue?.IsMore == true);
    }

    private static async Task<NightVerdict> LastNight(Database database, Visit visit, HallRow hall, CancellationToken cancel)
    {
        var pages = new OperationsPages(database);
        var rows = await pages.ArrivalDays(hall.HallCode, 1, cancel) is [var newest] ? await pages.ArrivalsOfDay(hall.HallCode, newest.Day, cancel) : [];
        var items = await new BoardQueries(database).Items(hall.HallCode, cancel) ?? new();
        var run = await new RunQueries(database).RecentRuns(hall.HallCode, 1, cancel) is [var latest] ? latest : null;
        // The card's hall, not the visit's: this page is of no hall and its visit has no zone.
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(visit.NowUtc, TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone)));
        return NightVerdict.Of(rows, items, run, today);
    }
}
