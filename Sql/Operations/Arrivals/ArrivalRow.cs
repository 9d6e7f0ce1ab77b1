namespace Supervision.Sql.Operations.Arrivals;

/// <summary>Expected against arrived for one source and day (对账单).</summary>
public sealed record ArrivalRow
{
    public required string HallCode { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>A telephone line, camera, box, review channel or the roster.</summary>
    public required string Source { get; init; }
    public required string Feed { get; init; }
    public double? Expected { get; init; }

    /// <summary>schedule, past or none.</summary>
    public required string ExpectedFrom { get; init; }
    public long Arrived { get; init; }
    public long Parsed { get; init; }
    public long Scored { get; init; }
    public long Quarantined { get; init; }
    public long Late { get; init; }

    /// <summary>complete, partial, missing, late or unexpected.</summary>
    public required string State { get; init; }
}
