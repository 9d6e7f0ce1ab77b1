namespace Supervision.Sql.Accounts;

/// <summary>One person who signs in.</summary>
public sealed record AccountRow
{
    public required string AccountId { get; init; }
    public required string DisplayName { get; init; }
    public required string PasswordHash { get; init; }
    public string? StaffNo { get; init; }

    /// <summary>The unit that he or she belongs to: its findings are barred from the own judgement.</summary>
    public string? Department { get; init; }
    public bool IsEnabled { get; init; }
    public int FailedCount { get; init; }
    public DateTime? LockedUntilUtc { get; init; }
    public required string SecurityStamp { get; init; }
    public required DateTime CreatedAtUtc { get; init; }
}
