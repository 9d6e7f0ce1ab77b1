using System.Globalization;
using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Board;

namespace Supervision.Dashboard.Operations.Arrivals;

/// <summary>Expected against arrived (对账单): the order of its rows, and its export.</summary>
internal static class ArrivalList
{
    private static readonly string[] WorstFirst = ["missing", "refused", "partial", "late", "quiet", "unexpected", "complete"];

    internal static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>When files that tell no day of their own count with this one: from its noon to the next, so that the night after it is whole.</summary>
    internal static (DateTime FromUtc, DateTime UntilUtc) NightOf(Visit visit, DateOnly day) => (visit.StartUtc(day).AddHours(12), visit.StartUtc(day.AddDays(1)).AddHours(12));

    /// <summary>What needs a hand comes first; among equals, what has refused rows.</summary>
    internal static IReadOnlyList<ArrivalRow> Sorted(IEnumerable<ArrivalRow> rows) =>
        // Feed and source last, so that equals stand where they stood yesterday.
        rows.OrderBy(row => Array.IndexOf(WorstFirst, row.State)).ThenByDescending(row => row.Quarantined).ThenBy(row => row.Feed, StringComparer.Ordinal).ThenBy(row => row.Source, StringComparer.Ordinal).ToList();

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(OperationsText.Arrivals,
        [OperationsText.Day, OperationsText.Source, OperationsText.FeedHead, OperationsText.StateHead, OperationsText.Expected, OperationsText.Arrived, OperationsText.Parsed, OperationsText.Scored, OperationsText.Refused, OperationsText.Reason, OperationsText.Late, NightText.Owner],
        Rows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (pages, board) = (new OperationsPages(database), new BoardQueries(database));
        var day = DayOf(visit.Query["day"]) ?? (await pages.ArrivalDays(visit.Hall.HallCode, 1, cancel) is [var newest] ? newest.Day : visit.Today);
        var owners = (await board.SourceOwners(visit.Hall.HallCode, cancel)).ToDictionary(row => row.Source, row => row.OwnerName);
        var (from, until) = NightOf(visit, day);
        var reasons = (await board.ReasonsOfDay(visit.Hall.HallCode, day, from, until, cancel)).ToLookup(row => row.Feed);
        foreach (var row in Sorted(await pages.ArrivalsOfDay(visit.Hall.HallCode, day, cancel)))
            yield return [row.Day, FeedWords.Source(row.Source), FeedWords.Feed(row.Feed), Words.State(row.State), row.Expected, row.Arrived, row.Parsed, row.Scored, row.Quarantined,
                // Reasons are counted by feed: a source without refused rows must not bear its neighbour's.
                string.Join(" ", reasons[row.Feed].Where(_ => row.Quarantined > 0).Select(reason => $"{Ingest.Tables.Reason.In(reason.Reason, Language.IsChinese)} ×{reason.Entries}")), row.Late, owners.GetValueOrDefault(row.Source)];
    }
}
