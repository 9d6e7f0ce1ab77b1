namespace Supervision.Sql.Video;

/// <summary>One clip file that arrived; the index rows that name it find it by its key.</summary>
public sealed record FootageRow
{
    public required string HallCode { get; init; }

    /// <summary>First 32 hex digits of the SHA-256 of the NFC file name.</summary>
    public required string FileKey { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string MediaHash { get; init; }
    public required string BatchId { get; init; }
}
