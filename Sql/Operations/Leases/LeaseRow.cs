namespace Supervision.Sql.Operations.Leases;

/// <summary>Who works on what until when; claimed by a conditional update.</summary>
public sealed record LeaseRow
{
    public required string LeaseKey { get; init; }
    public required string Owner { get; init; }
    public required DateTime ExpiresAtUtc { get; init; }
}
