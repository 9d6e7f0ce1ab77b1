namespace Supervision.Sql.Findings.Evidence;

/// <summary>One recording of a call with the hashes that its player needs.</summary>
public sealed record CallRecording
{
    public required string FileName { get; init; }
    public required string MediaHash { get; init; }

    /// <summary>waiting, ready, incomplete or refused; null where the media pass has not seen it.</summary>
    public string? State { get; init; }
    public string? Note { get; init; }
    public double? DecodedSeconds { get; init; }
    public int? Channels { get; init; }

    /// <summary>SHA-256 of the copy that the dashboard plays.</summary>
    public string? ReviewHash { get; init; }

    /// <summary>SHA-256 of the stored waveform, silences and overlaps.</summary>
    public string? AnalysisHash { get; init; }
}
