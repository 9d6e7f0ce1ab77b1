namespace Supervision.Sql.Accounts;

/// <summary>One role in one hall; hall * means every hall.</summary>
public sealed record AccountRoleRow
{
    public required string AccountId { get; init; }
    public required string HallCode { get; init; }

    /// <summary>officer, leader, operator, staff or administrator.</summary>
    public required string Role { get; init; }
}
