using Supervision.Ingest.Inbox.Devices;
using Supervision.Ingest.Media;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Brings one archived file in, from where its batch stands, whatever kind of file it is.</summary>
internal sealed class BatchLoader(CollectRequest request, IReadOnlySet<string>? staff, IReadOnlySet<string>? posts)
{
    private readonly MediaArchive _originals = new(Path.Combine(request.MediaFolder, "originals"));

    /// <param name="name">The file's own name: recordings and clips are found by it.</param>
    /// <exception cref="IOException">The archive or a map cannot be read: the batch stays where it is and is tried again.</exception>
    internal async Task<BatchRow> Load(InboxSection section, string name, BatchRow batch, CancellationToken cancel)
    {
        var loaded = await Read(section, name, batch, cancel);
        // Only after the new reading has said what is still refused: an entry keeps its owner over it.
        await new BatchQueries(request.Database).SettleRetried(batch.HallCode, batch.BatchId, request.Time.GetUtcNow().UtcDateTime, cancel);
        return loaded;
    }

    private Task<BatchRow> Read(InboxSection section, string name, BatchRow batch, CancellationToken cancel)
    {
        var tables = new TableLoader(request, staff, posts);
        if (section != InboxSection.Table)
            return new RecordingIntake(request).Take(section, name, batch, tables, cancel);
        var path = _originals.PathOf(batch.ArchiveHash);
        return DeviceReader.Claims(batch.Feed, path)
            ? new DeviceLoader(request, tables, staff, posts).Load(batch, path, cancel)
            : tables.Load(batch, path, Feeds.Of(batch.Feed)!, cancel);
    }
}
