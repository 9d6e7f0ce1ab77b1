namespace Supervision.Sql.Operations.Arrivals;

/// <summary>One thing that was due on a day and is not there.</summary>
public sealed record SourceGapRow
{
    /// <summary>The call's number, or the post's code.</summary>
    public required string Item { get; init; }

    /// <summary>The call's staff number, the file name of its recording, or the post's name.</summary>
    public string? About { get; init; }

    /// <summary>When the call began; null for a post.</summary>
    public DateTime? AtUtc { get; init; }
}
