namespace Supervision.Jobs.Presence;

/// <summary>One absence that reaches the post's threshold.</summary>
public sealed record Episode
{
    /// <summary>From the start of the first piece to the end of the last.</summary>
    public required Interval Span { get; init; }

    /// <summary>Sum of the pieces: proven presence and dark cameras in between are never charged.</summary>
    public required long AbsentMilliseconds { get; init; }

    /// <summary>Whole seconds, rounded down.</summary>
    public long AbsentSeconds => AbsentMilliseconds / 1000;

    /// <summary>empty_post, left_post, late or early.</summary>
    public required string Word { get; init; }

    /// <summary>The person it falls on, where exactly one can be named.</summary>
    public string? StaffNo { get; init; }

    public required double ThresholdMinutes { get; init; }

    /// <summary>The document that sets the threshold; null: the hall's own.</summary>
    public string? ThresholdSource { get; init; }

    public double Minutes => AbsentMilliseconds / 60_000.0;
}
