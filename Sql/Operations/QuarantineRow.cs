namespace Supervision.Sql.Operations;

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
    public required string Reason { get; init; }
    public string? RowText { get; init; }

    /// <summary>open, corrected or discarded.</summary>
    public required string State { get; init; }
    public string? OwnerId { get; init; }
    public DateTime? ResolvedAtUtc { get; init; }
    public required DateTime CreatedAtUtc { get; init; }
}
