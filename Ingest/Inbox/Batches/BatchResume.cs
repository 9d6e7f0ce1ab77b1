using Supervision.Ingest.Inbox.Devices;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Items;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Ends what was begun or asked for again, from the archive: the file may have left the inbox since.</summary>
internal sealed class BatchResume(CollectRequest request, LeaseOwner owner, IReadOnlySet<string> staff, IReadOnlySet<string> posts)
{
    private readonly BatchQueries _batches = new(request.Database);
    private readonly FailedFiles _failed = new(request);

    /// <summary>The outcome with what the unfinished batches gave; one whose original cannot be read just now is left.</summary>
    /// <param name="tried">Batches that this run has had in hand already.</param>
    internal async Task<CollectOutcome> Resume(CollectOutcome outcome, IReadOnlySet<string> tried, CancellationToken cancel)
    {
        foreach (var batch in (await _batches.UnfinishedBatches(request.HallCode, cancel)).Where(batch => !tried.Contains(batch.BatchId)))
        {
            cancel.ThrowIfCancellationRequested();
            outcome = outcome.With(await Resume(batch, cancel));
        }
        return outcome;
    }

    private async Task<TakenFile> Resume(BatchRow batch, CancellationToken cancel)
    {
        await using var lease = await WorkLease.Claim(request.Database, $"batch {batch.HallCode} {batch.BatchId}", owner, request.Time, cancel);
        // Under the lease: another worker may have ended it since the list was read.
        if (lease is null || await _batches.Batch(batch.HallCode, batch.BatchId, cancel) is not { } before)
            return TakenFile.Left;
        if (before.State is not ("reading" or "again"))
            return await Close(before, cancel);
        var entry = EntryOf(before);
        var seen = await _batches.InboxFile(request.HallCode, BatchIds.OfPath(entry.Path), cancel);
        try
        {
            if (before.State == "again")
                return await Again(before, cancel);
            var after = await new BatchLoader(request, staff, posts).Load(entry.Section, entry.Name, before, cancel);
            await _failed.Succeeded(entry, seen, cancel);
            return new TakenFile(true, false, RowCounts.Between(before, after), after.Quarantined, null);
        }
        catch (BatchTakenException)
        {
            return TakenFile.Left;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await _failed.Failed(entry, seen, error, cancel);
        }
    }

    /// <summary>Judges the open entries of a loaded file once more; what loaded from it stays as it is.</summary>
    private async Task<TakenFile> Again(BatchRow batch, CancellationToken cancel)
    {
        await new RowRetry(request, staff, posts).Recover(batch, cancel);
        await new DeviceRetry(request, staff, posts).Recover(batch, cancel);
        await new ItemQueries(request.Database).EndAgain(batch.HallCode, batch.BatchId, cancel);
        var after = await _batches.Batch(batch.HallCode, batch.BatchId, cancel) ?? batch;
        return new TakenFile(true, false, RowCounts.Between(batch, after) with { Quarantined = 0 }, after.Quarantined, null);
    }

    // The new reading had ended and the run died before its old entries were closed: that is all that is left to do.
    private async Task<TakenFile> Close(BatchRow batch, CancellationToken cancel)
    {
        await _batches.SettleRetried(batch.HallCode, batch.BatchId, request.Time.GetUtcNow().UtcDateTime, cancel);
        return TakenFile.Known(batch) with { Open = 0 };
    }

    private static InboxEntry EntryOf(BatchRow batch) => new()
    {
        Path = batch.FileName, Name = batch.FileName[(batch.FileName.LastIndexOf('/') + 1)..], Feed = batch.Feed, Section = SectionOf(batch.Feed),
        // The file's own time is not kept with the batch, and nothing here compares it.
        Bytes = batch.Bytes, ModifiedAtUtc = batch.ArrivedAtUtc,
    };

    private static InboxSection SectionOf(string feed) => feed switch
    {
        "recordings" => InboxSection.Recording,
        "transcripts" => InboxSection.Transcript,
        "footage" => InboxSection.Footage,
        _ => InboxSection.Table,
    };
}
