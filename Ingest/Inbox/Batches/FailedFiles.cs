using Supervision.Ingest.Inbox.Devices;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Files that could not be read: tried again in every run, and after three tries an item that a person owns.</summary>
internal sealed class FailedFiles(CollectRequest request)
{
    /// <summary>A file that failed this often in a row becomes an item with an owner.</summary>
    internal const int MostTries = 3;

    private readonly BatchQueries _batches = new(request.Database);

    /// <summary>Counts the failure; from the third on it stands in quarantine.</summary>
    /// <param name="seen">What was remembered of the path before this run.</param>
    internal async Task<TakenFile> Failed(InboxEntry entry, InboxFileRow? seen, Exception error, CancellationToken cancel)
    {
        var (tries, batchId) = ((seen?.Tries ?? 0) + 1, GivenUp(entry));
        var why = error is MapFaultException map ? map.Reason : InboxReasons.Unreadable(Escaped.Short(error.Message));
        await _batches.SaveInboxFile(new InboxFileRow
        {
            HallCode = request.HallCode, PathHash = BatchIds.OfPath(entry.Path, entry.RawPath), Bytes = entry.Bytes, ModifiedAtUtc = Milliseconds(entry.ModifiedAtUtc), BatchId = batchId, Tries = tries,
            FileName = Escaped.Short(entry.Path), Reason = why.Stored, TriedAtUtc = NowUtc,
        }, cancel);
        // A share that is away for a night is nobody's task yet: the account of the night names the file, and that is all.
        if (tries < MostTries)
            return TakenFile.Left;
        var reason = InboxReasons.GaveUp(tries, why);
        // An item closed after an earlier failure opens again, with what is wrong now.
        await Revive(batchId, reason, cancel);
        return await Report(entry, batchId, reason, "failed", cancel);
    }

    /// <summary>The file was read at last: its item is done.</summary>
    internal async Task Succeeded(InboxEntry entry, InboxFileRow? seen, CancellationToken cancel)
    {
        if (seen is { Tries: >= MostTries })
            await _batches.SettleFailed(request.HallCode, GivenUp(entry), NowUtc, cancel);
    }

    /// <summary>One entry for something that is not read; the same in every run.</summary>
    internal async Task<TakenFile> Report(InboxEntry entry, string batchId, Reason reason, string state, CancellationToken cancel)
    {
        if (await _batches.Batch(request.HallCode, batchId, cancel) is { } known)
            return TakenFile.Known(known);
        var batch = new BatchRow
        {
            HallCode = request.HallCode, BatchId = batchId, Feed = entry.Feed, FileName = entry.Path, ArchiveHash = "", Bytes = entry.Bytes,
            State = "reading", ArrivedAtUtc = NowUtc, RunId = request.RunId,
        };
        await InboxReport.Add(request.Database, batch, reason, state, NowUtc, cancel);
        return new TakenFile(true, false, new RowCounts(1, 0, 0, 0, 1, 0), 1, batch.BatchId);
    }

    private async Task Revive(string batchId, Reason reason, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        await new BatchQueries(transaction).ReviveFailed(request.HallCode, batchId, reason.Code, reason.Stored, NowUtc, cancel);
        await transaction.Commit(cancel);
    }

    // Both engines store milliseconds; the finer time of a file would never equal what was stored.
    internal static DateTime Milliseconds(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    private DateTime NowUtc => request.Time.GetUtcNow().UtcDateTime;

    private string GivenUp(InboxEntry entry) => BatchIds.OfRefused(request.HallCode, entry.Path, "gave-up");
}
