namespace Supervision.Ingest.Video.Indexes;

/// <summary>What a span of an index proves.</summary>
public enum SpanProof
{
    /// <summary>The camera was recording: the time was observed, whoever was there.</summary>
    Recorded,

    /// <summary>The recorder saw a person.</summary>
    Person,
}

/// <summary>One entry of a video index, in the recorder's own terms; [start, end).</summary>
public sealed record VideoSpan
{
    /// <summary>Names by which the mapping file may know the camera, most particular first.</summary>
    public required IReadOnlyList<string> CameraNames { get; init; }

    public required SpanProof Proof { get; init; }

    /// <summary>Kind Utc, or Unspecified for the camera's own clock.</summary>
    public required DateTime Start { get; init; }

    public required DateTime End { get; init; }

    /// <summary>The times carry a Z that some recorders put on local time.</summary>
    public bool IsLabelledZ { get; init; }

    /// <summary>Zones of the picture in which it happened; empty for the whole picture.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    public int? Persons { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Where the recorder keeps the footage; text, never opened.</summary>
    public string? Locator { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public int? Line { get; init; }
}

/// <summary>One file of a recorder.</summary>
public sealed record VideoIndex
{
    public required string Format { get; init; }

    public required IReadOnlyList<VideoSpan> Spans { get; init; }

    /// <summary>Entries that cannot be used; the others load.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What the operator should know about the whole file: wrong counts, further pages.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
