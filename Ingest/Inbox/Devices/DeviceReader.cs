using Supervision.Ingest.Calls;
using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Video;
using Supervision.Ingest.Video.Indexes;
using Supervision.Sql.Bulk;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Devices;

/// <summary>Reads what recorders and telephone systems export themselves, under the hall's maps as they are now.</summary>
internal sealed class DeviceReader(CollectRequest request, IReadOnlySet<string>? staff, IReadOnlySet<string>? posts)
{
    // A header or a first record must be in it whole, or no format claims the file.
    private const int HeadBytes = 4096;

    private static readonly CallFeed Calls = Feeds.Of("calls")!.OfType<CallFeed>().Single();

    /// <summary>Whether a file of this feed is a device's own export rather than a table.</summary>
    internal static bool Claims(string feed, string path)
    {
        if (feed is not ("video" or "calls"))
            return false;
        var head = new byte[HeadBytes];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return feed == "video" ? VideoIndexReader.Claims(head.AsSpan(0, read)) : CallRecordReader.Claims(head.AsSpan(0, read));
    }

    /// <summary>The file's rows and refusals, or why nothing of it is taken.</summary>
    /// <param name="only">Subjects of the entries to read; null for all.</param>
    /// <exception cref="IOException">The map that the file needs is missing or wrong: it has to wait.</exception>
    internal async Task<Outcome<DeviceRows>> Read(BatchRow batch, string path, IReadOnlySet<string>? only, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        // A delivery by hand may bring its own maps; without them the hall's hold.
        var hall = request.DeliveryFolder is { } delivery && HallMaps.AreIn(delivery, batch.Feed) ? delivery : Collector.FolderOf(request.InboxFolder, request.HallCode);
        return batch.Feed == "video"
            ? Map(await VideoIndexReader.Read(file, cancel), index => Rows(Feeds.Clips, RecorderClips.Rows(Only(index, only), HallMaps.Cameras(hall), Context(batch))))
            : Map(await CallRecordReader.Read(file, cancel), records => Rows(Calls, TelephoneCalls.Rows(Only(records, only), HallMaps.Extensions(hall), Context(batch))));
    }

    private FeedContext Context(BatchRow batch) => new()
    {
        // By arrival, so that a retry years later does not judge the same entry differently.
        HallCode = request.HallCode, BatchId = batch.BatchId, Zone = request.Zone, NowUtc = batch.ArrivedAtUtc, LongestKeyUnits = request.LongestKeyUnits, Staff = staff, Posts = posts,
    };

    private static VideoIndex Only(VideoIndex index, IReadOnlySet<string>? subjects) => subjects is null
        ? index
        : index with { Spans = index.Spans.Where(span => subjects.Contains(VideoRows.SubjectOf(span))).ToList(), Refusals = [], Notes = [] };

    private static CallRecords Only(CallRecords records, IReadOnlySet<string>? subjects) => subjects is null
        ? records
        : records with { Legs = CallMerger.CallsOf(records).Where(legs => subjects.Contains(CallMerger.SubjectOf(legs[0]))).SelectMany(legs => legs).ToList(), Refusals = [] };

    private DeviceRows Rows<T>(Feed<T> feed, (IReadOnlyList<T> Rows, IReadOnlyList<Rejected> Rejected) read)
        where T : FeedRow
    {
        var chunk = new RowChunk<T>(feed);
        foreach (var row in read.Rows)
            chunk.Keep(row, request.Zone);
        return new DeviceRows(feed, chunk, read.Rows.Count, read.Rejected, () => read.Rows.Select(row => Rows(feed, ([row], []))));
    }

    private static Outcome<DeviceRows> Map<T>(Outcome<T> outcome, Func<T, DeviceRows> rows) => outcome switch
    {
        Outcome<T>.Accepted { Content: var content } => new Outcome<DeviceRows>.Accepted(rows(content)),
        Outcome<T>.Refused { Why: var why } => new Outcome<DeviceRows>.Refused(why),
        var other => throw new InvalidOperationException($"unknown outcome {other}"),
    };
}

/// <summary>What one device file gave.</summary>
/// <param name="Single">The same rows one by one.</param>
internal sealed record DeviceRows(Feed Feed, RowChunk Chunk, int Count, IReadOnlyList<Rejected> Rejected, Func<IEnumerable<DeviceRows>> Single);
