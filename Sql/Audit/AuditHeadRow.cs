namespace Supervision.Sql.Audit;

/// <summary>The newest link of the chain; whoever appends holds this row until the transaction ends.</summary>
public sealed record AuditHeadRow
{
    public long EntryNo { get; init; }
    public required string EntryHash { get; init; }
}
