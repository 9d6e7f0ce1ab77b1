namespace Supervision.Sql.Operations.Items;

/// <summary>Open entries of the quarantine that one correction can settle together.</summary>
public sealed record EntryGroupRow
{
    public required string Feed { get; init; }
    public required string ReasonCode { get; init; }
    public string? ColumnName { get; init; }
    public string? Value { get; init; }

    /// <summary>One of their reasons, in both languages.</summary>
    public required string Reason { get; init; }

    /// <summary>One of their files.</summary>
    public required string FileName { get; init; }

    /// <summary>With <see cref="EntryNo"/> one entry of the group, by which an address can name it without saying its value.</summary>
    public required string BatchId { get; init; }
    public long EntryNo { get; init; }
    public long Entries { get; init; }
    public long Files { get; init; }

    /// <summary>How many have an owner.</summary>
    public long Owned { get; init; }
}
