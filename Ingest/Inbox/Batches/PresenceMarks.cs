using Supervision.Ingest.Tables;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Marks the hall days whose presence is due again.</summary>
internal static class PresenceMarks
{
    internal static async Task Mark(BatchQueries batches, CollectRequest request, Feed feed, IEnumerable<DateOnly> days, CancellationToken cancel)
    {
        // A post or a calendar bears on days that its own rows do not name.
        if (feed.ChangesEveryDay)
            await batches.MarkShiftDays(request.HallCode, cancel);
        // In order: two loaders that mark the same days then wait for each other instead of deadlocking.
        await batches.MarkDay(days.Order().Select(day => MarkOf(request, day)).ToList(), cancel);
    }

    private static DayMark MarkOf(CollectRequest request, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks skip midnight the day starts an hour later; an hour early only marks one day more.
        var offset = request.Zone.GetUtcOffset(midnight);
        return new DayMark(request.HallCode, day, day.AddDays(-1), DateTime.SpecifyKind(midnight - offset, DateTimeKind.Utc));
    }
}
