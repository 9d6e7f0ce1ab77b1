namespace Supervision.Sql.Operations.Arrivals;

/// <summary>The hall days that one batch is about.</summary>
public sealed record BatchDaysRow
{
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
}
