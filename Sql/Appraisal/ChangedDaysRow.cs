namespace Supervision.Sql.Appraisal;

/// <summary>A stretch of hall dates whose evidence changed, both days included.</summary>
public sealed record ChangedDaysRow
{
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
}
