using System.Text.Json;
using Supervision.Ingest.Inbox.Batches;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox;

/// <summary>Rows from quarantine: loaded when what they refer to has become known, or when a person corrected them.</summary>
public sealed class RowRetry(CollectRequest request, IReadOnlySet<string> staff, IReadOnlySet<string> posts)
{
    private const int PageSize = 5_000;

    /// <summary>Told, before the transaction ends, how many rows it loads: who vouches for them writes it there, or nothing loads.</summary>
    public Func<Transaction, long, CancellationToken, Task>? Vouch { get; init; }

    /// <summary>Loads every open row that waited for a person or post that is known by now; how many.</summary>
    public async Task<long> Recover(CancellationToken cancel = default)
    {
        long recovered = 0;
        foreach (var code in new[] { RowReasons.UnknownStaffCode, RowReasons.UnknownPostCode })
        {
            IReadOnlyList<QuarantineRow> page;
            var (afterBatch, afterEntry) = ("", 0L);
            do
            {
                page = await new BatchQueries(request.Database).WaitingRows(request.HallCode, code, afterBatch, afterEntry, PageSize, cancel);
                foreach (var group in page.GroupBy(entry => (entry.BatchId, entry.Feed)))
                    recovered += await Recover([.. group], cancel);
                if (page.Count > 0)
                    // Goes on behind the last one: rows that still wait stay in the list and would fill every page.
                    (afterBatch, afterEntry) = (page[^1].BatchId, page[^1].EntryNo);
            }
            while (page.Count == PageSize);
        }
        return recovered;
    }

    /// <summary>Loads what can load by now of one batch's open rows, whatever they were refused for; how many.</summary>
    public async Task<long> Recover(BatchRow batch, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return await Recover(await new BatchQueries(request.Database).OpenEntries(batch.HallCode, batch.BatchId, cancel), cancel);
    }

    /// <summary>Puts one value into the refused column of many rows and loads those that are right then.</summary>
    /// <returns>How many loaded, and why the first of the others is still refused.</returns>
    public async Task<(long Loaded, Rejected? Fault)> CorrectAll(IReadOnlyList<QuarantineRow> entries, string value, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var read = entries.Where(entry => FieldOf(entry) is not null).Select(entry => (Entry: entry, Read: Read(entry, With(entry, value)))).ToList();
        var ready = read.Where(row => row.Read.Fault is null).ToList();
        var loaded = ready.Count == 0 ? 0 : await Load(ready, "corrected", keepsNewer: false, cancel);
        return (loaded, read.Select(row => row.Read.Fault).FirstOrDefault(fault => fault is not null));
    }

    /// <summary>The field, as its file names it, that was refused; null where the row has no such field.</summary>
    public static string? FieldOf(QuarantineRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.ColumnName is null || entry.RowText is null || Feeds.Of(entry.Feed) is not { } layouts || Parsed(entry.RowText) is not { } fields)
            return null;
        var names = fields.Select(field => field.Key).ToList();
        // Entries name the column in the file's own words, or in the feed's.
        return names.Contains(entry.ColumnName) ? entry.ColumnName : layouts.Select(layout => new Header(layout, names)).Select(header => header.NameOf(entry.ColumnName)).FirstOrDefault(name => name is not null);
    }

    private static string With(QuarantineRow entry, string value)
    {
        var changed = FieldOf(entry);
        return JsonSerializer.Serialize(Parsed(entry.RowText!)!.ToDictionary(field => field.Key, field => field.Key == changed ? value : field.Value));
    }

    /// <summary>Reads the corrected text of a quarantined row and loads it; the original stays in the entry.</summary>
    /// <param name="correctedText">JSON object of header and value, as <see cref="QuarantineRow.RowText"/>.</param>
    /// <returns>Null when it loaded; else why it is still refused.</returns>
    public async Task<Rejected?> Correct(QuarantineRow entry, string correctedText, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var read = Read(entry, correctedText);
        if (read.Fault is not null)
            return read.Fault;
        await Load([(entry, read)], "corrected", keepsNewer: false, cancel);
        return null;
    }

    /// <summary>What a row's text reads as, without loading it.</summary>
    public Rejected? Check(QuarantineRow entry, string text)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Read(entry, text).Fault;
    }

    private async Task<long> Recover(IReadOnlyList<QuarantineRow> entries, CancellationToken cancel)
    {
        // Which of two calendars holds is for a person to say, not for a second reading.
        var ready = entries.Where(entry => entry.RowText is not null && entry.ReasonCode != RowReasons.CalendarsDisagreeCode).Select(entry => (Entry: entry, Read: Read(entry, entry.RowText!)))
            .Where(row => row.Read.Fault is null).ToList();
        return ready.Count == 0 ? 0 : await Load(ready, "loaded", keepsNewer: true, cancel);
    }

    /// <summary>All rows at once; where that would put older content over newer, one by one without those.</summary>
    private async Task<long> Load(IReadOnlyList<(QuarantineRow Entry, RetriedRow Read)> rows, string state, bool keepsNewer, CancellationToken cancel)
    {
        if (await TryLoad(rows, state, keepsNewer, cancel) is { } all)
            return all;
        long loaded = 0;
        foreach (var row in rows)
            loaded += await TryLoad([row], state, keepsNewer, cancel) ?? await Discard(row.Entry, cancel);
        return loaded;
    }

    /// <summary>Null, and nothing done, where a newer content has loaded since the row was refused.</summary>
    private async Task<long?> TryLoad(IReadOnlyList<(QuarantineRow Entry, RetriedRow Read)> rows, string state, bool keepsNewer, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        long loaded = 0;
        foreach (var (entry, read) in rows)
        {
            // Settled first: a person or another run may have taken the entry, and then its row is theirs.
            if (await batches.SettleQuarantine(entry.HallCode, entry.BatchId, entry.EntryNo, state, NowUtc, cancel) == 0)
                continue;
            var count = read.Chunk is null ? default : await read.Chunk.Merge(transaction, request.Zone, cancel);
            // The transaction is left without commit: a row that waited must not undo what came after it.
            if (keepsNewer && read.Chunk?.Corrected == true)
                return null;
            await batches.SettleBatch(entry.HallCode, entry.BatchId, count.Added, count.Unchanged, count.Revised,
                1 - count.Added - count.Unchanged - count.Revised, cancel);
            if (read.Chunk is not null && count.Added + count.Revised > 0)
                await PresenceMarks.Mark(batches, request, read.Feed!, read.Chunk.PresenceDays, cancel);
            loaded++;
        }
        if (loaded > 0 && Vouch is not null)
            await Vouch(transaction, loaded, cancel);
        await transaction.Commit(cancel);
        return loaded;
    }

    private async Task<long> Discard(QuarantineRow entry, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        if (await batches.SettleQuarantine(entry.HallCode, entry.BatchId, entry.EntryNo, "discarded", NowUtc, cancel) == 1)
            await batches.SettleBatch(entry.HallCode, entry.BatchId, 0, 0, 0, 1, cancel);
        await transaction.Commit(cancel);
        return 0;
    }

    private DateTime NowUtc => request.Time.GetUtcNow().UtcDateTime;

    private RetriedRow Read(QuarantineRow entry, string text)
    {
        if (Feeds.Of(entry.Feed) is not { } layouts || Parsed(text) is not { } fields)
            return new RetriedRow(null, null, new Rejected { Reason = RowReasons.NotRow(), RowText = text });
        var names = fields.Select(field => field.Key).ToList();
        var header = layouts.Select(layout => new Header(layout, names)).FirstOrDefault(header => header.Missing.Count == 0)
            ?? new Header(layouts[0], names);
        if (header.Missing.Count > 0 || header.Twice.Count > 0)
            return new RetriedRow(null, null, new Rejected { Reason = FileReasons.Columns(header.Missing, header.Twice), RowText = text });
        var row = new TableRow { Line = entry.LineNumber ?? 0 };
        row.Fields.AddRange(fields.Select(field => field.Value));
        var checks = header.Feed.ChecksReferences;
        var values = new RowValues(header, new FeedContext
        {
            HallCode = entry.HallCode, BatchId = entry.BatchId, Zone = request.Zone, NowUtc = request.Time.GetUtcNow().UtcDateTime, LongestKeyUnits = request.LongestKeyUnits,
            Staff = checks ? staff : null, Posts = checks ? posts : null,
        }, RowTextReader.For(entry.FileName));
        values.Load(row);
        var chunk = header.Feed.NewChunk();
        return chunk.Take(values, request.Zone) ? new RetriedRow(header.Feed, chunk, null) : new RetriedRow(header.Feed, null, values.Fault);
    }

    private static List<KeyValuePair<string, string>>? Parsed(string text)
    {
        try
        {
            // Depth 2: the text is an object of strings, and comes from a form as well as from the database.
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 2 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            return json.RootElement.EnumerateObject()
                .Select(field => KeyValuePair.Create(field.Name, field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.ToString())).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="Chunk">The row ready to merge; null where it is refused or of no length.</param>
    private sealed record RetriedRow(Feed? Feed, RowChunk? Chunk, Rejected? Fault);
}
