using Supervision.Ingest.Inbox.Batches;
using Supervision.Ingest.Media;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Devices;

/// <summary>Reads again what was refused because a map, a post or a person was missing, as soon as one of them has changed.</summary>
/// <remarks>Only the refused entries: what loaded under the earlier map was true in its time and stays.</remarks>
internal sealed class DeviceRetry(CollectRequest request, IReadOnlySet<string> staff, IReadOnlySet<string> posts)
{
    // Under which maps the refused entries were last tried: without a change a night does not read them again.
    private const string TriedUnder = "internal.maps_tried";

    private static readonly string[] Codes = ["unknown-camera", "unknown-extension"];

    /// <summary>How many refused entries could load.</summary>
    internal async Task<long> Recover(CancellationToken cancel)
    {
        var settings = new HallQueries(request.Database);
        var maps = HallMaps.Fingerprint(Collector.FolderOf(request.InboxFolder, request.HallCode), staff.Concat(posts));
        if ((await settings.Settings(request.HallCode, cancel)).Any(setting => setting.Name == TriedUnder && setting.Value == maps))
            return 0;
        long recovered = 0;
        foreach (var batch in await new BatchQueries(request.Database).BatchesRefusing(request.HallCode, Codes[0], Codes[1], cancel))
            recovered += await Recover(batch, cancel);
        await settings.SaveSetting(new HallSettingRow { HallCode = request.HallCode, Name = TriedUnder, Value = maps, ChangedAtUtc = request.Time.GetUtcNow().UtcDateTime }, cancel);
        return recovered;
    }

    /// <summary>Reads one device file's refused entries again; how many of them loaded.</summary>
    internal async Task<long> Recover(BatchRow batch, CancellationToken cancel)
    {
        var path = new MediaArchive(Path.Combine(request.MediaFolder, "originals")).PathOf(batch.ArchiveHash);
        var open = (await new BatchQueries(request.Database).OpenEntries(request.HallCode, batch.BatchId, cancel))
            .Where(entry => Codes.Contains(entry.ReasonCode) && entry.Value is not null).ToList();
        if (open.Count == 0 || !File.Exists(path))
            return 0;
        try
        {
            var outcome = await new DeviceReader(request, staff, posts).Read(batch, path, open.Select(entry => entry.Value!).ToHashSet(StringComparer.Ordinal), cancel);
            return outcome is Outcome<DeviceRows>.Accepted { Content: var rows } ? await Load(batch, open, rows, cancel) : 0;
        }
        catch (IOException)
        {
            // The map is gone or wrong just now: the entries stay open, and its next change tries them again.
            return 0;
        }
    }

    private async Task<long> Load(BatchRow batch, List<QuarantineRow> open, DeviceRows rows, CancellationToken cancel)
    {
        var refused = rows.Rejected.Select(rejected => rejected.Value).ToHashSet(StringComparer.Ordinal);
        var settled = open.Where(entry => !refused.Contains(entry.Value)).ToList();
        if (settled.Count == 0)
            return 0;
        long added = 0;
        // All at once is the usual case and one transaction; only where it would undo a correction are they tried singly.
        if (await Merge(rows, cancel) is { } all)
            added = all;
        else
            foreach (var row in rows.Single())
                added += await Merge(row, cancel) ?? 0;
        await Settle(batch, settled, added, cancel);
        return settled.Count;
    }

    /// <summary>How many rows were new; null, and nothing done, where older content would go over newer that has loaded since.</summary>
    private async Task<long?> Merge(DeviceRows rows, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var count = await rows.Chunk.Merge(transaction, request.Zone, cancel);
        // Leaving without a commit takes the merge back.
        if (rows.Chunk.Corrected)
            return null;
        if (count.Added > 0)
            await PresenceMarks.Mark(new BatchQueries(transaction), request, rows.Feed, rows.Chunk.PresenceDays, cancel);
        await transaction.Commit(cancel);
        return count.Added;
    }

    // After the rows: a stop in between reads the same entries once more, which changes nothing.
    private async Task Settle(BatchRow batch, List<QuarantineRow> settled, long added, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        foreach (var entry in settled)
            await batches.SettleQuarantine(entry.HallCode, entry.BatchId, entry.EntryNo, "loaded", request.Time.GetUtcNow().UtcDateTime, cancel);
        // Counters count entries: one that gave a row to each of two posts is still one.
        var counted = Math.Min(added, settled.Count);
        await batches.SettleBatch(batch.HallCode, batch.BatchId, counted, 0, 0, settled.Count - counted, cancel);
        await transaction.Commit(cancel);
    }
}
