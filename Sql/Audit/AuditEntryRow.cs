namespace Supervision.Sql.Audit;

/// <summary>One link of the append-only audit chain.</summary>
public sealed record AuditEntryRow
{
    public long EntryNo { get; init; }
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over the number, the previous hash, time, account, action, subject and content.</summary>
    public required string EntryHash { get; init; }
    public required DateTime AtUtc { get; init; }
    public string? HallCode { get; init; }
    public required string AccountId { get; init; }
    public required string Action { get; init; }
    public required string SubjectKind { get; init; }
    public required string SubjectKey { get; init; }

    /// <summary>JSON of what was decided or done, with the hash of each stored value it refers to.</summary>
    public required string Content { get; init; }
}
