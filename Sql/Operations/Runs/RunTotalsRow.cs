namespace Supervision.Sql.Operations.Runs;

/// <summary>What one run brought in, with the newest reconciliation of its hall.</summary>
public sealed record RunTotalsRow
{
    public long Files { get; init; }
    public long RowsLoaded { get; init; }

    /// <summary>Rows refused, and one for each file refused as a whole.</summary>
    public long Quarantined { get; init; }
    public long OpenQuarantine { get; init; }
    public long SourcesExpected { get; init; }
    public long SourcesArrived { get; init; }
}
