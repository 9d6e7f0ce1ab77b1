using System.Globalization;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Inbox.Batches;
using Supervision.Ingest.Tables;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Halls;

/// <summary>Dates about which two calendar files of a hall, or two rows of one, say different things.</summary>
/// <remarks>The later row waits in quarantine, and its entry is the dispute: while it is open nothing is concluded on the date.</remarks>
public static class CalendarDisputes
{
    /// <summary>Begins the name of a calendar that an administrator previewed and saved: what it says has been decided.</summary>
    public const string DecidedPrefix = "decided-";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The open disputes of a hall, by date.</summary>
    public static async Task<ILookup<DateOnly, QuarantineRow>> Open(Database database, string hallCode, CancellationToken cancel = default) =>
        (await new BatchQueries(database).OpenOfReason(hallCode, RowReasons.CalendarsDisagreeCode, cancel)).ToLookup(DayOf);

    /// <summary>What a row says of its date, as the entry's value shows it: <c>2026-03-02 1 08:30-12:00</c>.</summary>
    public static string Statement(DateOnly day, bool isWorkday, string? hours) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {(isWorkday ? 1 : 0)} {hours}").TrimEnd();

    /// <summary>The row that a disputed entry would bring.</summary>
    public static WorkDayRow RowOf(QuarantineRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var words = entry.Value!.Split(' ', 3);
        return new WorkDayRow
        {
            HallCode = entry.HallCode, BatchId = entry.BatchId, LineNumber = entry.LineNumber ?? 0, ContentHash = "",
            Day = DayOf(entry), IsWorkday = words[1] == "1", Hours = words.Length > 2 ? words[2] : null,
        };
    }

    /// <summary>Settles what these rows settle and tells which of them contradict what is held.</summary>
    /// <param name="rows">In the order of the file.</param>
    /// <returns>The rows that must not be merged, each with its reason.</returns>
    internal static async Task<IReadOnlyList<(WorkDayRow Row, Reason Reason)>> Find(Transaction transaction, BatchRow batch, IReadOnlyList<WorkDayRow> rows, DateTime nowUtc, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return [];
        var batches = new BatchQueries(transaction);
        var held = (await new HallQueries(transaction).StatedDays(batch.HallCode, rows.Min(row => row.Day), rows.Max(row => row.Day), cancel)).ToDictionary(row => row.Day);
        var open = await Open(transaction, batch.HallCode, cancel);
        var contradictions = new List<(WorkDayRow, Reason)>();
        foreach (var row in rows)
        {
            var said = Statement(row.Day, row.IsWorkday, row.Hours);
            if (held.TryGetValue(row.Day, out var stated) && Statement(stated.Day, stated.IsWorkday, stated.Hours) != said && !Replaces(batch, stated))
                contradictions.Add((row, RowReasons.CalendarsDisagree(stated.FileName ?? stated.BatchId, stated.LineNumber)));
            else
                held[row.Day] = new StatedDayRow { Day = row.Day, IsWorkday = row.IsWorkday, Hours = row.Hours, BatchId = batch.BatchId, LineNumber = row.LineNumber, FileName = batch.FileName };
            // Also where this row contradicts: an older entry may be of the same file, whose newer version has taken its place.
            foreach (var entry in open[row.Day].Where(entry => entry.BatchId != batch.BatchId))
                await Settle(batches, batch, entry, said, nowUtc, cancel);
        }
        return contradictions;
    }

    /// <summary>Withdraws what a file disputed before it was replaced by content that another file had brought already.</summary>
    /// <param name="formerBatchId">Of the content that no file of the inbox holds any more.</param>
    /// <remarks>Such a replacement is not read again, so that <see cref="Find"/> never sees it.</remarks>
    internal static async Task Withdraw(CollectRequest request, string formerBatchId, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        var days = new List<DateOnly>();
        foreach (var entry in (await batches.OpenEntries(request.HallCode, formerBatchId, cancel)).Where(entry => entry.ReasonCode == RowReasons.CalendarsDisagreeCode))
        {
            if (await batches.SettleQuarantine(entry.HallCode, entry.BatchId, entry.EntryNo, "discarded", request.Time.GetUtcNow().UtcDateTime, cancel) == 0)
                continue;
            await batches.SettleBatch(entry.HallCode, entry.BatchId, 0, 0, 0, 1, cancel);
            days.Add(DayOf(entry));
        }
        // Nothing was concluded on a day in dispute: it is due now.
        if (days.Count > 0)
            await PresenceMarks.Mark(batches, request, Feeds.Calendar, days.Distinct(), cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>A new version of the same file corrects it, and a decision corrects any; another file, or a second row of this one, contradicts.</summary>
    private static bool Replaces(BatchRow batch, StatedDayRow stated) =>
        batch.BatchId != stated.BatchId && (batch.FileName == stated.FileName || IsDecided(batch.FileName));

    private static async Task Settle(BatchQueries batches, BatchRow batch, QuarantineRow entry, string said, DateTime nowUtc, CancellationToken cancel)
    {
        var agrees = entry.Value == said;
        // The file that disputed has a newer version, somebody decided, or the others came round to it.
        if (!agrees && !IsOf(entry, batch.FileName) && !IsDecided(batch.FileName))
            return;
        // 0 where somebody settled it meanwhile: it must not be counted twice.
        if (await batches.SettleQuarantine(entry.HallCode, entry.BatchId, entry.EntryNo, agrees ? "loaded" : "discarded", nowUtc, cancel) == 1)
            await batches.SettleBatch(entry.HallCode, entry.BatchId, 0, agrees ? 1 : 0, 0, agrees ? 0 : 1, cancel);
    }

    // An entry of a spreadsheet names its sheet behind the file.
    private static bool IsOf(QuarantineRow entry, string fileName) => entry.FileName == fileName || entry.FileName?.StartsWith($"{fileName} [", StringComparison.Ordinal) == true;

    private static bool IsDecided(string fileName) => Path.GetFileName(fileName).StartsWith(DecidedPrefix, StringComparison.Ordinal);

    private static DateOnly DayOf(QuarantineRow entry) => DateOnly.ParseExact(entry.Value![..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture);
}
