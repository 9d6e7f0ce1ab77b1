namespace Supervision.Sql.Audit;

/// <summary>The salt of one entry's value hashes; retention deletes it together with the personal text.</summary>
public sealed record AuditSaltRow
{
    public long EntryNo { get; init; }
    public required string Salt { get; init; }
}
