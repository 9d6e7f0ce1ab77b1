namespace Supervision.Sql.Appraisal;

/// <summary>A locked period: the snapshot that later corrections amend and never overwrite.</summary>
public sealed record AppraisalLockRow
{
    public required string HallCode { get; init; }
    public required string Period { get; init; }
    public required string LockedBy { get; init; }
    public required DateTime LockedAtUtc { get; init; }
    public required string ContentHash { get; init; }
    public long AuditNo { get; init; }
    public required string Snapshot { get; init; }
}
