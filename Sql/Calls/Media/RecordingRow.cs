namespace Supervision.Sql.Calls.Media;

/// <summary>One recording file that arrived, by its name; joined to the call that names it.</summary>
public sealed record RecordingRow
{
    public required string HallCode { get; init; }

    /// <summary>First 32 hex digits of the SHA-256 of the NFC file name.</summary>
    public required string FileKey { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string MediaHash { get; init; }
    public required string BatchId { get; init; }
    public string? CallId { get; init; }
}
