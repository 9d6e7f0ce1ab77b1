namespace Supervision.Sql.Operations.Batches;

/// <summary>What was refused (隔离): file, line, column, the value as it came, and the reason in words.</summary>
public sealed record QuarantineRow
{
    public required string HallCode { get; init; }
    public required string BatchId { get; init; }
    public long EntryNo { get; init; }
    public required string Feed { get; init; }
    public required string FileName { get; init; }

    /// <summary>1 is the first line of the file; null for a whole file.</summary>
    public long? LineNumber { get; init; }
    public string? ColumnName { get; init; }
    public string? Value { get; init; }

    /// <summary>Stable name of the reason, for counting and for the retry of what can load later.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>In words: Chinese, then a line feed and English where both are known.</summary>
    public required string Reason { get; init; }

    /// <summary>The row as a JSON object of header and value, for correction; null for a whole file.</summary>
    public string? RowText { get; init; }

    /// <summary>open, retried (its file is to be read again), corrected (a person changed it and it loaded), loaded (it became loadable later) or discarded.</summary>
    public required string State { get; init; }
    public string? OwnerId { get; init; }
    public DateTime? ResolvedAtUtc { get; init; }
    public required DateTime CreatedAtUtc { get; init; }
}
