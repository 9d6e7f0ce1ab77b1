namespace Supervision.Ingest.Media;

/// <summary>A stretch of a recording in seconds from its start, end excluded.</summary>
public readonly record struct Stretch(double StartSeconds, double EndSeconds)
{
    public double Seconds => EndSeconds - StartSeconds;
}

/// <summary>What one pass over a recording found.</summary>
public abstract record MediaResult
{
    private MediaResult()
    {
    }

    /// <summary>Sound came out; it may still be incomplete.</summary>
    public sealed record Readable(MediaFacts Facts) : MediaResult;

    /// <summary>The content is not usable, today or later.</summary>
    public sealed record Refused(Refusal Why) : MediaResult;

    /// <summary>The machine, not the file, is to blame: try again.</summary>
    public sealed record TryAgain(string Reason) : MediaResult;
}

/// <summary>Everything that is measured while a recording is decoded once.</summary>
public sealed record MediaFacts
{
    public required MediaKind Kind { get; init; }

    public required double DurationSeconds { get; init; }

    /// <summary>What the container claims; null when it claims nothing.</summary>
    public required double? HeaderSeconds { get; init; }

    public required int SampleRate { get; init; }

    /// <summary>One entry per channel, left first.</summary>
    public required IReadOnlyList<ChannelFacts> Channels { get; init; }

    /// <summary>EBU R128 integrated loudness of all channels; null below the absolute gate (-70 LUFS).</summary>
    public required double? LoudnessLufs { get; init; }

    /// <summary>No channel carries speech or a tone, for at least two seconds.</summary>
    public required IReadOnlyList<Stretch> Silences { get; init; }

    /// <summary>Two channels carry speech at once, for at least 0.3 s.</summary>
    public required IReadOnlyList<Stretch> Overlaps { get; init; }

    /// <summary>Ring-back tones heard before or between speech.</summary>
    public required int RingCount { get; init; }

    /// <summary>Greatest amplitude in each 10 ms, 0 to 255, channels interleaved.</summary>
    public required byte[] Peaks { get; init; }

    /// <summary>Why the recording is shorter than it should be; null when it is whole.</summary>
    public required string? IncompleteNote { get; init; }

    /// <summary>False when the original itself is plain 16-bit WAV, which already seeks exactly.</summary>
    public required bool HasReviewCopy { get; init; }

    public bool IsIncomplete => IncompleteNote is not null;
}

/// <summary>One channel of a recording in steps of 100 ms.</summary>
public sealed record ChannelFacts
{
    public required SpeechTrack Speech { get; init; }

    public required double? LoudnessLufs { get; init; }

    public required IReadOnlyList<Stretch> Rings { get; init; }
}
