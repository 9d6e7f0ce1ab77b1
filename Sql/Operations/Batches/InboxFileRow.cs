namespace Supervision.Sql.Operations.Batches;

/// <summary>A file of the inbox that was taken: unchanged in size and time, it is not opened again.</summary>
public sealed record InboxFileRow
{
    public required string HallCode { get; init; }

    /// <summary>First 32 hex digits of the SHA-256 over the path below the hall folder.</summary>
    public required string PathHash { get; init; }
    public required long Bytes { get; init; }
    public required DateTime ModifiedAtUtc { get; init; }

    /// <summary>The batch of its content; of an unreadable file, the batch that says so.</summary>
    public required string BatchId { get; init; }

    /// <summary>Failed attempts in a row; 0 once it was read.</summary>
    public int Tries { get; init; }

    /// <summary>Its path below the hall folder while it cannot be read, else null.</summary>
    public string? FileName { get; init; }

    /// <summary>Why it could not be read, in both languages.</summary>
    public string? Reason { get; init; }

    /// <summary>The last failed attempt.</summary>
    public DateTime? TriedAtUtc { get; init; }
}
