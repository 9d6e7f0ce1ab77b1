namespace Supervision.Jobs.Accounts;

/// <summary>What an account may do in a hall.</summary>
public static class Roles
{
    public const string Officer = "officer";
    public const string Leader = "leader";
    public const string Operator = "operator";
    public const string Staff = "staff";
    public const string Administrator = "administrator";

    /// <summary>The hall of a role that holds in every hall.</summary>
    public const string EveryHall = "*";

    public static readonly IReadOnlyList<string> All = [Officer, Leader, Operator, Staff, Administrator];
}
