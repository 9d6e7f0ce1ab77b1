namespace Supervision.Sql.Halls;

/// <summary>What the hall's calendar holds of one date, with the file that said so.</summary>
public sealed record StatedDayRow
{
    public required DateOnly Day { get; init; }
    public bool IsWorkday { get; init; }
    public string? Hours { get; init; }
    public required string BatchId { get; init; }
    public long LineNumber { get; init; }

    /// <summary>Null where the batch is no longer known.</summary>
    public string? FileName { get; init; }
}
