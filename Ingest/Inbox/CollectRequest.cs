using System.Text.Json.Serialization;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox;

/// <summary>Whose files are collected, from where, and where originals go.</summary>
public sealed record CollectRequest
{
    public required Database Database { get; init; }

    public required TimeProvider Time { get; init; }

    public required string HallCode { get; init; }

    /// <summary>Times without an offset are in this zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The inbox root; the hall's files are in the folder named like its code.</summary>
    public required string InboxFolder { get; init; }

    /// <summary>The hall's own folder where it is not below the inbox root, as for a delivery by hand.</summary>
    public string? DeliveryFolder { get; init; }

    /// <summary>One file instead of a folder, with the feed's word; see <see cref="HallFolder.OneFile"/>.</summary>
    public (string Path, string? Feed)? DeliveryFile { get; init; }

    /// <summary>Where originals and recordings lie by content hash.</summary>
    public required string MediaFolder { get; init; }

    /// <summary>The run that brings the files in; null outside a run.</summary>
    public string? RunId { get; init; }

    /// <summary>A file is read once its size and time have stood still this long; younger ones are waited for once.</summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Rows of one transaction: enough to make its commit cheap, few enough to hold two chunks in memory.</summary>
    public int ChunkRows { get; init; } = 20_000;

    // SQL Server counts the UTF-16 units of a key column and refuses what is longer; SQLite does not.
    internal int LongestKeyUnits => Database.Engine == Engine.SqlServer ? BoundedKey.Longest : int.MaxValue;
}

/// <summary>What one collection found and did.</summary>
public sealed record CollectOutcome
{
    /// <summary>Files and other things below the hall's folder.</summary>
    public long Files { get; init; }

    /// <summary>Files read in this run; the others were known.</summary>
    public long NewFiles { get; init; }

    /// <summary>Rows and single files read in this run.</summary>
    public long Read { get; init; }

    public long Added { get; init; }

    public long Unchanged { get; init; }

    public long Revised { get; init; }

    public long Ignored { get; init; }

    /// <summary>Entries put in quarantine in this run.</summary>
    public long NewQuarantined { get; init; }

    /// <summary>Open quarantine entries of everything that lies in the inbox: the same for a second run.</summary>
    public long Quarantined { get; init; }

    /// <summary>Quarantined rows of earlier runs that could load now.</summary>
    public long Recovered { get; init; }

    /// <summary>Files still being written, or in another process's hands; the next run takes them.</summary>
    public long Left { get; init; }

    /// <summary>Batch of the last file that was read or known; null where none was.</summary>
    [JsonIgnore]
    public string? LastBatchId { get; init; }

    /// <summary>Batches of the delivered files that hold something refused, in the order of the files.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> RefusedBatchIds { get; init; } = [];

    internal CollectOutcome With(TakenFile file) => this with
    {
        NewFiles = NewFiles + (file.IsNew ? 1 : 0), Left = Left + (file.IsLeft ? 1 : 0),
        Read = Read + file.Rows.Read, Added = Added + file.Rows.Added, Unchanged = Unchanged + file.Rows.Unchanged,
        Revised = Revised + file.Rows.Revised, Ignored = Ignored + file.Rows.Ignored,
        NewQuarantined = NewQuarantined + file.Rows.Quarantined, Quarantined = Quarantined + file.Open, LastBatchId = file.BatchId ?? LastBatchId,
        RefusedBatchIds = file is { Open: > 0, BatchId: { } refused } ? [.. RefusedBatchIds, refused] : RefusedBatchIds,
    };
}

/// <summary>How far a collection is, in files.</summary>
public readonly record struct CollectProgress(long Done, long Total);

/// <summary>Rows of this run by what became of them.</summary>
internal readonly record struct RowCounts(long Read, long Added, long Unchanged, long Revised, long Quarantined, long Ignored)
{
    internal static RowCounts Between(BatchRow before, BatchRow now) => new(now.RowsRead - before.RowsRead, now.Added - before.Added,
        now.Unchanged - before.Unchanged, now.Revised - before.Revised, now.Quarantined - before.Quarantined, now.Ignored - before.Ignored);
}

/// <param name="Open">Entries of the file's batch that are still in quarantine.</param>
internal readonly record struct TakenFile(bool IsNew, bool IsLeft, RowCounts Rows, long Open, string? BatchId)
{
    internal static readonly TakenFile Left = new(false, true, default, 0, null);

    internal static TakenFile Known(BatchRow batch) => new(false, false, default, batch.Quarantined, batch.BatchId);
}
