namespace Supervision.Sql.Operations;

/// <summary>The earlier content of a corrected row.</summary>
public sealed record RevisionRow
{
    public required string HallCode { get; init; }
    public required string Feed { get; init; }
    public required string RowKey { get; init; }
    public int RevisionNo { get; init; }
    public required string BatchId { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>JSON of the row before the correction.</summary>
    public required string Content { get; init; }
}
