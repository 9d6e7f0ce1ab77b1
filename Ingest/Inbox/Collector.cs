using System.Text;
using Supervision.Ingest.Halls;
using Supervision.Ingest.Inbox.Batches;
using Supervision.Ingest.Inbox.Devices;
using Supervision.Ingest.Media;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox;

/// <summary>Takes in what lies in a hall's inbox folder: archived, loaded once, the rest in quarantine with its reason.</summary>
public sealed class Collector
{
    private readonly CollectRequest _request;
    private readonly BatchQueries _batches;
    private readonly MediaArchive _originals;
    private readonly RecordingIntake _recordings;
    private readonly FailedFiles _failed;
    private readonly HashSet<string> _tried = [];
    private readonly LeaseOwner _owner;
    private IReadOnlySet<string>? _staff;
    private IReadOnlySet<string>? _posts;

    public Collector(CollectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _batches = new BatchQueries(request.Database);
        // A folder of their own: originals are evidence and are never streamed to a browser.
        _originals = new MediaArchive(Path.Combine(request.MediaFolder, "originals"));
        _recordings = new RecordingIntake(request);
        _failed = new FailedFiles(request);
        // A name for each collection: two of one process must not take each other's batches for their own.
        _owner = LeaseOwner.Of($"collect {Guid.NewGuid():N}");
    }

    /// <summary>Reads everything new, people and posts first; safe to stop and to repeat.</summary>
    public async Task<CollectOutcome> Collect(IProgress<CollectProgress>? progress = null, CancellationToken cancel = default)
    {
        var entries = _request.DeliveryFile is { } file
            ? HallFolder.OneFile(file.Path, file.Feed) is { } one ? [one] : []
            : HallFolder.Entries(_request.DeliveryFolder ?? FolderOf(_request.InboxFolder, _request.HallCode));
        var outcome = new CollectOutcome { Files = entries.Count };
        // One wait for all the young files, before the first is read: read later than the rest, a young list of calls would come after its transcripts.
        var young = entries.Where(entry => !IsSettled(entry)).ToHashSet();
        if (young.Count > 0)
            await Task.Delay(_request.SettleTime, _request.Time, cancel);
        long done = 0;
        foreach (var entry in entries)
        {
            cancel.ThrowIfCancellationRequested();
            outcome = young.Contains(entry) && !IsSame(entry) ? outcome.With(TakenFile.Left) : await Next(outcome, entry, cancel);
            progress?.Report(new CollectProgress(++done, entries.Count));
        }
        await KnowReferences(cancel);
        // What other deliveries left behind is the night's: one file by hand reports on itself.
        if (_request.DeliveryFile is null)
            outcome = await new BatchResume(_request, _owner, _staff!, _posts!).Resume(outcome, _tried, cancel);
        return outcome with { Recovered = outcome.Recovered + await Recover(cancel) };
    }

    /// <summary>The hall's folder in the inbox, whichever Unicode form its name was written in.</summary>
    public static string FolderOf(string inboxFolder, string hallCode)
    {
        var plain = Path.Combine(inboxFolder, hallCode);
        if (Directory.Exists(plain) || !Directory.Exists(inboxFolder))
            return plain;
        var wanted = hallCode.Normalize(NormalizationForm.FormC);
        // A folder copied from a Mac has its Chinese or accented name decomposed.
        return Directory.EnumerateDirectories(inboxFolder).FirstOrDefault(folder => Path.GetFileName(folder).IsNormalized() is false
            && Path.GetFileName(folder).Normalize(NormalizationForm.FormC) == wanted) ?? plain;
    }

    private DateTime NowUtc => _request.Time.GetUtcNow().UtcDateTime;

    // Either way: a clock that is ahead writes times in the future, and those files would be waited for every time.
    private bool IsSettled(InboxEntry entry) => entry.Section == InboxSection.Refused || (NowUtc - entry.ModifiedAtUtc).Duration() >= _request.SettleTime;

    private static bool IsSame(InboxEntry entry) =>
        FolderListing.Again(entry.Item!) is { Kind: ItemKind.File } now && now.Bytes == entry.Bytes && now.ModifiedAtUtc == entry.ModifiedAtUtc;

    private async Task<CollectOutcome> Next(CollectOutcome outcome, InboxEntry entry, CancellationToken cancel)
    {
        if (_staff is null && entry.Feed is not ("staff" or "posts" or "inbox"))
        {
            // Everything else refers to people and posts; rows that waited for them come before newer ones.
            await KnowReferences(cancel);
            outcome = outcome with { Recovered = outcome.Recovered + await Recover(cancel) };
        }
        return outcome.With(await Take(entry, cancel));
    }

    private async Task KnowReferences(CancellationToken cancel)
    {
        var halls = new HallQueries(_request.Database);
        _staff = (await halls.StaffNos(_request.HallCode, cancel)).ToHashSet(StringComparer.Ordinal);
        _posts = (await halls.PostCodes(_request.HallCode, cancel)).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<long> Recover(CancellationToken cancel) =>
        await new RowRetry(_request, _staff!, _posts!).Recover(cancel) + await new DeviceRetry(_request, _staff!, _posts!).Recover(cancel);

    private async Task<TakenFile> Take(InboxEntry entry, CancellationToken cancel)
    {
        if (entry.Refusal is { } reason)
            return await _failed.Report(entry, BatchIds.OfRefused(_request.HallCode, entry.Path, reason.Code), reason, "quarantined", cancel);
        var pathHash = BatchIds.OfPath(entry.Path, entry.RawPath);
        var seen = await _batches.InboxFile(_request.HallCode, pathHash, cancel);
        // By size and time, so that a second run over years of files does not read them again.
        if (seen is { Tries: 0 } && seen.Bytes == entry.Bytes && seen.ModifiedAtUtc == FailedFiles.Milliseconds(entry.ModifiedAtUtc)
            && await _batches.Batch(_request.HallCode, seen.BatchId, cancel) is { State: not "reading" } known)
            return TakenFile.Known(known);
        try
        {
            var taken = await Read(entry, pathHash, seen, cancel);
            if (!taken.IsLeft)
                await _failed.Succeeded(entry, seen, cancel);
            return taken;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await _failed.Failed(entry, seen, error, cancel);
        }
    }

    private async Task<TakenFile> Read(InboxEntry entry, string pathHash, InboxFileRow? seen, CancellationToken cancel)
    {
        ArchivedFile archived;
        await using (var content = entry.Open())
            archived = await (entry.Section is InboxSection.Recording or InboxSection.Footage ? _recordings.Archive : _originals).Store(content, cancel);
        // Written to while it was copied: the archive holds half of it, and the next run takes the whole.
        if (!IsSame(entry))
            return TakenFile.Left;
        var batch = await Batch(entry, archived, cancel);
        _tried.Add(batch.BatchId);
        await using var lease = await WorkLease.Claim(_request.Database, $"batch {batch.HallCode} {batch.BatchId}", _owner, _request.Time, cancel);
        if (lease is null)
            return TakenFile.Left;
        // Read again under the lease: its former holder may have moved it on between the two.
        batch = await _batches.Batch(batch.HallCode, batch.BatchId, cancel) ?? batch;
        var before = batch;
        var isNew = batch.State == "reading";
        if (isNew)
        {
            try
            {
                batch = await new BatchLoader(_request, _staff, _posts).Load(entry.Section, entry.Name, batch, cancel);
            }
            catch (BatchTakenException)
            {
                return TakenFile.Left;
            }
        }
        else if (entry.Feed == "calendar" && seen is not null && seen.BatchId != batch.BatchId && await _batches.OtherFilesOf(_request.HallCode, seen.BatchId, pathHash, cancel) == 0)
            await CalendarDisputes.Withdraw(_request, seen.BatchId, cancel);
        await _batches.SaveInboxFile(new InboxFileRow
        {
            HallCode = _request.HallCode, PathHash = pathHash, Bytes = entry.Bytes, ModifiedAtUtc = FailedFiles.Milliseconds(entry.ModifiedAtUtc), BatchId = batch.BatchId,
        }, cancel);
        return new TakenFile(isNew, false, RowCounts.Between(before, batch), batch.Quarantined, batch.BatchId);
    }

    private async Task<BatchRow> Batch(InboxEntry entry, ArchivedFile archived, CancellationToken cancel)
    {
        var feed = entry.Section switch { InboxSection.Recording => "recordings", InboxSection.Transcript => "transcripts", InboxSection.Footage => "footage", _ => entry.Feed };
        var batch = new BatchRow
        {
            HallCode = _request.HallCode, Feed = feed, FileName = entry.Path, ArchiveHash = archived.Sha256, Bytes = archived.SizeBytes,
            BatchId = entry.Section == InboxSection.Table
                // The same table under another name is the same evidence; a recording's name is part of what it says.
                ? BatchIds.OfTable(_request.HallCode, feed, archived.Sha256)
                : BatchIds.OfNamed(_request.HallCode, feed, entry.Path, archived.Sha256),
            State = "reading", ArrivedAtUtc = NowUtc, RunId = _request.RunId,
        };
        // Does nothing where the batch is there; what holds is read back from the database.
        await _batches.AddBatch(batch, cancel);
        return await _batches.Batch(batch.HallCode, batch.BatchId, cancel) ?? batch;
    }
}
