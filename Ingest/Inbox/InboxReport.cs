using Supervision.Ingest.Tables;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox;

/// <summary>What in the inbox is not read, as batches with one entry each.</summary>
public static class InboxReport
{
    /// <summary>Stands for the hall of what belongs to no registered one.</summary>
    public const string NoHall = "-";

    /// <summary>Reports folders of halls that are not registered, and files beside the hall folders; their names, escaped.</summary>
    public static async Task<IReadOnlyList<string>> UnknownHalls(Database database, TimeProvider time, string inboxFolder, IReadOnlySet<string> hallCodes, string? runId = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        // Folder names come in NFC from the listing, hall codes as they were registered.
        var known = hallCodes.Select(code => code.Normalize()).ToHashSet(StringComparer.Ordinal);
        if (FolderListing.Folder(inboxFolder) is not { } root)
            return [];
        // Files that begin with a dot are left by synchronisers and editors beside the halls' folders.
        var unknown = FolderListing.Of(root.Address).Where(item => !(item.Kind == ItemKind.File && item.Name.StartsWith('.'))).Where(item => item.Kind != ItemKind.Folder || !known.Contains(item.Name)).ToList();
        foreach (var item in unknown)
        {
            var reason = item.Kind switch
            {
                ItemKind.Folder => InboxReasons.UnknownHall(item.Name),
                ItemKind.Link => InboxReasons.Link(),
                ItemKind.Other => InboxReasons.NotRegular(),
                _ => InboxReasons.UnknownFile(),
            };
            var now = time.GetUtcNow().UtcDateTime;
            await Add(database, new BatchRow
            {
                HallCode = NoHall, BatchId = BatchIds.OfRefused(NoHall, item.Name, reason.Code), Feed = "inbox", FileName = item.Name,
                ArchiveHash = "", Bytes = item.Bytes, State = "reading", ArrivedAtUtc = now, RunId = runId,
            }, reason, "quarantined", now, cancel);
        }
        return unknown.ConvertAll(item => item.Name);
    }

    internal static async Task Add(Database database, BatchRow batch, Reason reason, string state, DateTime nowUtc, CancellationToken cancel)
    {
        await using var transaction = await database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        await batches.AddBatch(batch with { State = state, RowsRead = 1, Quarantined = 1, FinishedAtUtc = nowUtc, Error = reason.Stored }, cancel);
        await batches.AddQuarantine(
        [
            new QuarantineRow
            {
                HallCode = batch.HallCode, BatchId = batch.BatchId, EntryNo = 1, Feed = batch.Feed, FileName = batch.FileName,
                ReasonCode = reason.Code, Reason = reason.Stored, State = "open", CreatedAtUtc = nowUtc,
            },
        ], cancel);
        await transaction.Commit(cancel);
    }
}
