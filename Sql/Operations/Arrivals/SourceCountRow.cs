namespace Supervision.Sql.Operations.Arrivals;

/// <summary>What one source delivered for one day.</summary>
public sealed record SourceCountRow
{
    public required string Source { get; init; }
    public required string Feed { get; init; }

    /// <summary>Due by the evidence itself, such as recordings named by calls; null where nothing says so.</summary>
    public long? Due { get; init; }
    public long Parsed { get; init; }
    public long Scored { get; init; }
}
