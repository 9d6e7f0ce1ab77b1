namespace Supervision.Sql.Calls.Media;

/// <summary>One recording or clip by content, with what the media pass measured.</summary>
public sealed record MediaFileRow
{
    public required string MediaHash { get; init; }
    public required string Format { get; init; }
    public long Bytes { get; init; }

    /// <summary>waiting, ready, incomplete or refused.</summary>
    public required string State { get; init; }
    public string? Note { get; init; }
    public double? HeaderSeconds { get; init; }
    public double? DecodedSeconds { get; init; }
    public int? Channels { get; init; }
    public int? SampleRate { get; init; }
    public double? LoudnessLufs { get; init; }
    public int? RingCount { get; init; }

    /// <summary>SHA-256 of the constant-bit-rate copy that the dashboard plays.</summary>
    public string? ReviewHash { get; init; }

    /// <summary>SHA-256 of the stored energy, silence and waveform data.</summary>
    public string? AnalysisHash { get; init; }

    /// <summary>Version of the media pass.</summary>
    public string? MeasuredUnder { get; init; }
}
