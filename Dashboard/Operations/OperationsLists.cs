using System.Globalization;
using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;

namespace Supervision.Dashboard.Operations;

/// <summary>Choices, keys and exports of the operations lists.</summary>
public static class OperationsLists
{
    // By pages and keys, so that a file of any length leaves in constant memory.
    private const int ExportPage = 1000;

    // Later than any instant that a database holds: the key before the first page.
    private static readonly DateTime Latest = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<string> Feeds { get; } =
        ["staff", "posts", "roster", "leave", "calendar", "calls", "recordings", "transcripts", "video", "footage", "comments", "reviews", "cases", "appointments", "tickets", "ledger", "inspections"];

    public static IReadOnlyList<string> BatchStates { get; } = ["loaded", "quarantined", "waiting", "reading", "again", "failed"];

    public static IReadOnlyList<string> QuarantineStates { get; } = ["open", "corrected", "loaded", "discarded"];

    /// <summary>A filter's value; an empty field of a form is no filter.</summary>
    public static string? Known(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Arrival and batch out of a page key; a broken key is the first page.</summary>
    public static (DateTime BeforeUtc, string BatchId) BatchKey(string? after) =>
        // Two parts at most: an id may hold a dot of its own.
        after?.Split('.', 2) is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Latest.Ticks
            ? (new DateTime(number, DateTimeKind.Utc), id)
            : (Latest, "");

    /// <summary>Batch and entry out of a page key; a broken key is the first page.</summary>
    public static (string BatchId, long EntryNo) EntryKey(string? after) =>
        after?.Split('.', 2) is [var id, var entry] && long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (id, number) : ("", 0);

    /// <summary>The state asked for in quarantine: what is open, unless another or all (empty) is named; null is all.</summary>
    internal static string? QuarantineState(Visit visit) => visit.Query.TryGetValue("state", out var state) ? Known(state) : "open";

    /// <summary>The filters of a list in the visit's address.</summary>
    internal static BatchFilter Filter(Visit visit, string? state)
    {
        var day = ArrivalList.DayOf(visit.Query["day"]);
        return new BatchFilter
        {
            HallCode = visit.Hall.HallCode, Feed = Known(visit.Query["feed"]), State = state, BatchId = Known(visit.Query["batch"]), OwnerId = Known(visit.Query["owner"]),
            Day = day, FromUtc = day is { } from ? ArrivalList.NightOf(visit, from).FromUtc : null, UntilUtc = day is { } until ? ArrivalList.NightOf(visit, until).UntilUtc : null,
        };
    }

    internal static ExportTable Batches(Visit visit, Database database, CancellationToken cancel) => new(OperationsText.Batches,
        [OperationsText.File, OperationsText.FeedHead, OperationsText.StateHead, OperationsText.Arrived, OperationsText.ReadHead, OperationsText.Added, OperationsText.Unchanged, OperationsText.Revised, OperationsText.Refused],
        BatchRows(visit, database, cancel));

    internal static ExportTable Quarantine(Visit visit, Database database, CancellationToken cancel) => new(OperationsText.Quarantine,
        [OperationsText.File, OperationsText.FeedHead, OperationsText.Line, OperationsText.ColumnHead, OperationsText.ValueHead, OperationsText.Reason, OperationsText.StateHead, NightText.Owner],
        QuarantineRows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> BatchRows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (before, id) = (Latest, "");
        IReadOnlyList<BatchRow> page;
        do
        {
            page = await new OperationsPages(database).Batches(Filter(visit, Known(visit.Query["state"])), before, id, ExportPage, cancel);
            foreach (var batch in page)
                yield return [batch.FileName, FeedWords.Feed(batch.Feed), Words.State(batch.State), visit.Local(batch.ArrivedAtUtc), batch.RowsRead, batch.Added, batch.Unchanged, batch.Revised, batch.Quarantined];
            if (page.Count > 0)
                (before, id) = (page[^1].ArrivedAtUtc, page[^1].BatchId);
        }
        while (page.Count == ExportPage);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> QuarantineRows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (batch, entry) = ("", 0L);
        var names = (await new BoardQueries(database).Operators(visit.Hall.HallCode, cancel)).ToDictionary(person => person.OwnerId, person => person.OwnerName);
        IReadOnlyList<QuarantineRow> page;
        do
        {
            page = await new OperationsPages(database).QuarantinePage(Filter(visit, QuarantineState(visit)), batch, entry, ExportPage, cancel);
            foreach (var row in page)
                yield return [row.FileName, FeedWords.Feed(row.Feed), row.LineNumber, row.ColumnName, PhoneMask.Of(row.Value), Ingest.Tables.Reason.In(row.Reason, Language.IsChinese), Words.State(row.State), row.OwnerId is { } owner ? names.GetValueOrDefault(owner, owner) : null];
            if (page.Count > 0)
                (batch, entry) = (page[^1].BatchId, page[^1].EntryNo);
        }
        while (page.Count == ExportPage);
    }
}
