namespace Supervision.Ingest.Calls.Transcripts;

/// <summary>What a speech service or a person wrote down of one call.</summary>
public sealed record Transcript
{
    /// <summary>Name of the format it came in.</summary>
    public required string Format { get; init; }

    /// <summary>As the file says it, for example zh or chinese.</summary>
    public string? Language { get; init; }

    /// <summary>Ordered by start.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }
}

/// <summary>One stretch of speech by one speaker.</summary>
public sealed record Segment
{
    /// <summary>From the start of the recording; null where the format has no times.</summary>
    public double? StartSeconds { get; init; }

    /// <summary>Exclusive.</summary>
    public double? EndSeconds { get; init; }

    public required string Text { get; init; }

    /// <summary>The file's own label, never interpreted here.</summary>
    public string? Speaker { get; init; }

    /// <summary>From 0.</summary>
    public int? Channel { get; init; }

    /// <summary>The recogniser's own, 0 to 1.</summary>
    public double? Confidence { get; init; }

    public IReadOnlyList<Word> Words { get; init; } = [];

    /// <summary>Line in the file where it was found, from 1.</summary>
    public int? Line { get; init; }
}

public sealed record Word(double StartSeconds, double EndSeconds, string Text);
