namespace Supervision.Sql.Accounts;

public sealed partial class AccountQueries(Database database) : Queries(database)
{
    public Task<AccountRow?> Account(string accountId, CancellationToken cancel = default) => Row<AccountRow>(new { accountId }, cancel);

    public Task<IReadOnlyList<AccountRow>> Accounts(CancellationToken cancel = default) => Rows<AccountRow>(cancel: cancel);

    public Task<IReadOnlyList<AccountRoleRow>> RolesOf(string accountId, CancellationToken cancel = default) =>
        Rows<AccountRoleRow>(new { accountId }, cancel);

    public Task<IReadOnlyList<AccountRoleRow>> AccountRoles(CancellationToken cancel = default) => Rows<AccountRoleRow>(cancel: cancel);

    /// <summary>Adds the account or replaces what an administrator sets; failure counters stay as they are.</summary>
    public Task<int> SaveAccount(AccountRow account, CancellationToken cancel = default) => Execute(account, cancel);

    /// <summary>Adds a role; one already held stays.</summary>
    public Task<int> GiveRole(AccountRoleRow role, CancellationToken cancel = default) => Execute(role, cancel);

    public Task<int> TakeRole(AccountRoleRow role, CancellationToken cancel = default) => Execute(role, cancel);

    /// <summary>Counts a wrong password; the one that reaches the limit locks the account and starts the count anew.</summary>
    public Task<int> CountFailure(string accountId, int limit, DateTime lockedUntilUtc, CancellationToken cancel = default) =>
        Execute(new { accountId, limit, lockedUntilUtc }, cancel);

    public Task<int> ClearFailures(string accountId, CancellationToken cancel = default) => Execute(new { accountId }, cancel);
}
