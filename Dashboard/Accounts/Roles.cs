namespace Supervision.Dashboard.Accounts;

/// <summary>The five roles as they stand in the database.</summary>
public static class Roles
{
    public const string Officer = "officer";
    public const string Leader = "leader";
    public const string Operator = "operator";
    public const string Staff = "staff";
    public const string Administrator = "administrator";

    /// <summary>Stands for every hall in a role.</summary>
    public const string EveryHall = "*";

    public static IReadOnlyList<string> All { get; } = [Officer, Leader, Operator, Staff, Administrator];
}
