using System.Globalization;
using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Operations;

namespace Supervision.Dashboard.Operations;

/// <summary>Expected against arrived (对账单) as an export.</summary>
internal static class ArrivalList
{
    internal static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(OperationsText.Arrivals,
        [OperationsText.Day, OperationsText.Source, OperationsText.FeedHead, OperationsText.StateHead, OperationsText.Expected, OperationsText.Arrived, OperationsText.Parsed, OperationsText.Scored, OperationsText.Refused, OperationsText.Late],
        Rows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pages = new OperationsPages(database);
        var day = DayOf(visit.Query["day"]) ?? (await pages.ArrivalDays(visit.Hall.HallCode, 1, cancel) is [var newest] ? newest.Day : visit.Today);
        foreach (var row in await pages.ArrivalsOfDay(visit.Hall.HallCode, day, cancel))
            yield return [row.Day, FeedWords.Source(row.Source), FeedWords.Feed(row.Feed), Words.State(row.State), row.Expected, row.Arrived, row.Parsed, row.Scored, row.Quarantined, row.Late];
    }
}
