using Supervision.Ingest.Inbox;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Operations;

/// <summary>A delivery that a person brings: read at once, by the same rules as the inbox, never beside a run of the hall.</summary>
public static class HandDelivery
{
    /// <summary>Takes a folder or file in; the next night concludes from it.</summary>
    /// <param name="request">Names the folder or the file.</param>
    /// <param name="by">For the lease: a word for who reads.</param>
    /// <exception cref="HallBusyException">A run of the hall is under way: it may be reading the same file.</exception>
    public static async Task<CollectOutcome> Take(CollectRequest request, string by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The night's own lease: a delivery by hand and a run must not read the same files at once.
        await using var lease = await WorkLease.Claim(request.Database, NightlyRun.LeaseOf(request.HallCode), LeaseOwner.Of(by), request.Time, cancel)
            ?? throw new HallBusyException(request.HallCode);
        return await new Collector(request).Collect(null, cancel);
    }

    /// <summary>Takes one file in from a stream, under a name that is data only.</summary>
    /// <param name="name">A plain file name; see <see cref="IsPlainName"/>.</param>
    /// <exception cref="HallBusyException">A run of the hall is under way.</exception>
    public static async Task<HandDelivered> TakeFile(CollectRequest request, string feed, string name, Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(content);
        if (!IsPlainName(name))
            throw new ArgumentException($"'{name}' is no plain file name.", nameof(name));
        // Beside the archive: the system's own folder for such files is often small.
        var folder = Directory.CreateDirectory(Path.Combine(request.MediaFolder, "uploads", Guid.NewGuid().ToString("N")));
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await using (var copy = File.Create(file))
                await content.CopyToAsync(copy, cancel);
            // Whole from the start: nobody writes to it any more.
            var outcome = await Take(request with { DeliveryFile = (file, feed), SettleTime = TimeSpan.Zero }, "upload", cancel);
            if (outcome.LastBatchId is not { } batchId || await new BatchQueries(request.Database).Batch(request.HallCode, batchId, cancel) is not { } batch)
                return new HandDelivered(null, []);
            return new HandDelivered(batch, await new BatchQueries(request.Database).OpenEntriesOf(request.HallCode, batchId, HandDelivered.MostEntries, cancel));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whether a name from outside may name a file in a folder of ours.</summary>
    public static bool IsPlainName(string? name) =>
        // Bytes: file systems limit a name to 255 of them, and a Chinese character takes three.
        name is { Length: > 0 } and not ("." or "..") && System.Text.Encoding.UTF8.GetByteCount(name) <= 255
        && !name.Any(c => c is '/' or '\\' || char.IsControl(c) || char.IsSurrogate(c));
}

/// <summary>What became of a file that a person brought.</summary>
/// <param name="Batch">Null where it could not be read yet: a map that it needs is missing, or another process has it.</param>
/// <param name="Entries">Its first open entries in quarantine.</param>
public sealed record HandDelivered(BatchRow? Batch, IReadOnlyList<QuarantineRow> Entries)
{
    /// <summary>Enough to see what is wrong with a file, few enough for one page.</summary>
    public const int MostEntries = 50;

    /// <summary>Whether nothing of the file loads.</summary>
    public bool IsRefused => Batch is { State: "quarantined" or "failed" };
}
