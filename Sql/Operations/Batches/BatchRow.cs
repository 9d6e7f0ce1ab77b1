namespace Supervision.Sql.Operations.Batches;

/// <summary>What one file brought (入库批次).</summary>
public sealed record BatchRow
{
    public required string HallCode { get; init; }

    /// <summary>Hash of hall, feed and content: the same file again is the same batch.</summary>
    public required string BatchId { get; init; }
    public required string Feed { get; init; }
    public required string FileName { get; init; }
    public required string ArchiveHash { get; init; }
    public long Bytes { get; init; }

    /// <summary>reading, loaded, quarantined, waiting or failed.</summary>
    public required string State { get; init; }

    /// <summary>Rows up to here are committed; a restart goes on behind it.</summary>
    public long LastLine { get; init; }
    public long RowsRead { get; init; }
    public long Added { get; init; }
    public long Unchanged { get; init; }
    public long Revised { get; init; }
    public long Quarantined { get; init; }
    public long Ignored { get; init; }
    public DateOnly? FirstDay { get; init; }
    public DateOnly? LastDay { get; init; }
    public required DateTime ArrivedAtUtc { get; init; }
    public DateTime? FinishedAtUtc { get; init; }
    public string? RunId { get; init; }
    public string? Error { get; init; }
}
