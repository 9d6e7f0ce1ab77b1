namespace Supervision.Sql.Halls;

/// <summary>One government service hall (政务服务大厅).</summary>
public sealed record HallRow
{
    public required string HallCode { get; init; }
    public required string Name { get; init; }

    /// <summary>IANA name; feed times without an offset are in this zone.</summary>
    public required string TimeZone { get; init; }
    public required DateTime CreatedAtUtc { get; init; }
}
