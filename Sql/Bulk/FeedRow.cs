namespace Supervision.Sql.Bulk;

/// <summary>What every row of a feed carries beside its own columns.</summary>
public abstract record FeedRow
{
    public required string HallCode { get; init; }

    /// <summary>The batch that brought the row's current content.</summary>
    public required string BatchId { get; init; }

    /// <summary>Line of the file, 1 for the first; for a spreadsheet the sheet's row.</summary>
    public required long LineNumber { get; init; }

    /// <summary>First 32 hex digits of the SHA-256 over the row's own columns: equal content changes nothing.</summary>
    public required string ContentHash { get; init; }

    /// <summary>0 for the first content, one more for each correction.</summary>
    public int Revision { get; init; }

    /// <summary>JSON object of the columns that the feed does not know, kept as they came; null for none.</summary>
    public string? Extra { get; init; }
}
