using Supervision.Ingest.Inbox;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Items;

namespace Supervision.Jobs.Operations;

/// <summary>What an operator does with single files, rows and sources. Each act has its entry in the audit log; originals stay.</summary>
/// <param name="accountId">Who does it.</param>
public sealed class ItemDesk(CollectRequest hall, string accountId)
{
    private const int PageSize = 5_000;

    private readonly Database _database = hall.Database;

    /// <summary>Lets the next run judge again what is refused of these files; how many of them there was something to judge.</summary>
    /// <param name="subject">What was asked for: a batch, or a source and its day.</param>
    public async Task<int> RunAgain(IReadOnlyList<string> batchIds, string subject, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(batchIds);
        await using var transaction = await _database.Begin(cancel);
        var (items, batches) = (new ItemQueries(transaction), new BatchQueries(transaction));
        var asked = 0;
        foreach (var batchId in batchIds)
        {
            await items.MeasureAgain(hall.HallCode, batchId, cancel);
            if (await batches.ReopenBatch(hall.HallCode, batchId, cancel) + await items.AskAgain(hall.HallCode, batchId, cancel) > 0)
                asked++;
        }
        await new AuditLog(transaction, hall.Time).Add(hall.HallCode, accountId, AuditAction.Run, "item", subject, new { files = batchIds.Count, again = asked }, cancel);
        await transaction.Commit(cancel);
        return asked;
    }

    /// <summary>Gives open entries to somebody; how many were still open.</summary>
    public async Task<int> Assign(IReadOnlyList<QuarantineRow> entries, string ownerId, string subject, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await using var transaction = await _database.Begin(cancel);
        var items = new ItemQueries(transaction);
        var assigned = 0;
        foreach (var entry in entries)
            assigned += await items.AssignEntry(hall.HallCode, entry.BatchId, entry.EntryNo, ownerId, cancel);
        await new AuditLog(transaction, hall.Time).Add(hall.HallCode, accountId, AuditAction.Quarantine, "owner", subject, new { owner = ownerId, entries = assigned }, cancel);
        await transaction.Commit(cancel);
        return assigned;
    }

    /// <summary>Names who answers for a source that does not deliver.</summary>
    public async Task AssignSource(string source, string ownerId, CancellationToken cancel)
    {
        await using var transaction = await _database.Begin(cancel);
        await new ItemQueries(transaction).SaveSourceOwner(hall.HallCode, source, ownerId, cancel);
        await new AuditLog(transaction, hall.Time).Add(hall.HallCode, accountId, AuditAction.Quarantine, "owner", source, new { owner = ownerId }, cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>Closes open entries that need no loading, such as a file that has come again in order; how many.</summary>
    /// <param name="why">In words, for the audit log.</param>
    public async Task<int> Discard(IReadOnlyList<QuarantineRow> entries, string why, string subject, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await using var transaction = await _database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        var discarded = 0;
        foreach (var entry in entries)
        {
            // Settled by somebody else in the meantime: it must not be taken off the batch's count twice.
            if (await batches.SettleQuarantine(hall.HallCode, entry.BatchId, entry.EntryNo, "discarded", hall.Time.GetUtcNow().UtcDateTime, cancel) == 0)
                continue;
            await batches.SettleBatch(hall.HallCode, entry.BatchId, 0, 0, 0, 1, cancel);
            discarded++;
        }
        await new AuditLog(transaction, hall.Time).Add(hall.HallCode, accountId, AuditAction.Quarantine, "discard", subject, new { why, entries = discarded }, cancel);
        await transaction.Commit(cancel);
        return discarded;
    }

    /// <summary>Loads one row as corrected by hand; null when it loaded, else why it is still refused.</summary>
    /// <param name="changed">Names of the changed columns: the log names them, never their content, which may be a citizen's.</param>
    public async Task<Ingest.Tables.Rejected?> Correct(QuarantineRow entry, string correctedText, IEnumerable<string> changed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await (await Retry($"{entry.BatchId}/{entry.EntryNo}", _ => new { entry.Feed, entry.LineNumber, changed }, cancel)).Correct(entry, correctedText, cancel);
    }

    /// <summary>Puts one value into the refused column of a whole group.</summary>
    /// <returns>How many rows loaded, and why the first of the others is still refused.</returns>
    public async Task<(long Loaded, Ingest.Tables.Rejected? Fault)> CorrectAll(EntryGroupRow group, string value, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(group);
        return await (await Retry($"{group.Feed}/{group.ReasonCode}", rows => new { group.Feed, changed = new[] { group.ColumnName }, rows }, cancel)).CorrectAll(await Entries(group, cancel), value, cancel);
    }

    /// <summary>Every open entry of a group.</summary>
    public async Task<IReadOnlyList<QuarantineRow>> Entries(EntryGroupRow group, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(group);
        var entries = new List<QuarantineRow>();
        IReadOnlyList<QuarantineRow> page;
        do
        {
            // On from the last key and not by a row offset, which would pass over entries that are settled while pages are read.
            var (batch, entry) = entries.Count == 0 ? ("", 0) : (entries[^1].BatchId, entries[^1].EntryNo);
            page = await new ItemQueries(_database).GroupEntries(hall.HallCode, group.Feed, group.ReasonCode, group.ColumnName, group.Value, batch, entry, PageSize, cancel);
            entries.AddRange(page);
        }
        while (page.Count == PageSize);
        return entries;
    }

    /// <param name="said">What the log's entry says of so many rows; it stands or falls with them, and rows that somebody else took meanwhile have none.</param>
    private async Task<RowRetry> Retry(string subject, Func<long, object> said, CancellationToken cancel)
    {
        var halls = new HallQueries(_database);
        return new RowRetry(hall, (await halls.StaffNos(hall.HallCode, cancel)).ToHashSet(StringComparer.Ordinal), (await halls.PostCodes(hall.HallCode, cancel)).ToHashSet(StringComparer.Ordinal))
        {
            Vouch = (transaction, rows, stop) => new AuditLog(transaction, hall.Time).Add(hall.HallCode, accountId, AuditAction.Quarantine, "quarantine", subject, said(rows), stop),
        };
    }
}
