using System.Security.Cryptography;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Jobs.Accounts;

/// <summary>Changes accounts, each change with its entry in the audit log.</summary>
public sealed class AccountBook(Database database, TimeProvider time)
{
    /// <summary>Adds an account with its first roles; false when the name is taken.</summary>
    public async Task<bool> Add(AccountRow account, IReadOnlyList<AccountRoleRow> roles, string doneBy, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var accounts = new AccountQueries(transaction);
        if (await accounts.Account(account.AccountId, cancel) is not null)
            return false;
        await accounts.SaveAccount(account, cancel);
        foreach (var role in roles)
            await accounts.GiveRole(role, cancel);
        await Log(transaction, account.AccountId, doneBy, new { added = roles.Select(role => $"{role.Role}@{role.HallCode}") }, cancel);
        await transaction.Commit(cancel);
        return true;
    }

    /// <summary>Gives or takes one role; the account's sessions end, so that the change holds at once.</summary>
    public async Task SetRole(AccountRoleRow role, bool isGiven, string doneBy, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var accounts = new AccountQueries(transaction);
        var account = await Known(accounts, role.AccountId, cancel);
        _ = isGiven ? await accounts.GiveRole(role, cancel) : await accounts.TakeRole(role, cancel);
        // A new stamp ends the sessions that were opened under the old roles.
        await accounts.SaveAccount(account with { SecurityStamp = NewStamp() }, cancel);
        await Log(transaction, role.AccountId, doneBy, new { role = $"{role.Role}@{role.HallCode}", given = isGiven }, cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>Sets a password, unlocks the account and ends its sessions.</summary>
    public async Task SetPassword(string accountId, string password, string doneBy, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var accounts = new AccountQueries(transaction);
        var account = await Known(accounts, accountId, cancel);
        await accounts.SaveAccount(account with
        {
            PasswordHash = Passwords.Hash(password), SecurityStamp = NewStamp(),
        }, cancel);
        // A new password also lifts the lock that wrong guesses at the old one have brought.
        await accounts.ClearFailures(accountId, cancel);
        // That it was set and nothing of it: the audit is read by more people than the accounts are.
        await Log(transaction, accountId, doneBy, new { password = "set" }, cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>Enables or disables an account; disabling ends its sessions.</summary>
    public async Task SetEnabled(string accountId, bool isEnabled, string doneBy, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var accounts = new AccountQueries(transaction);
        var account = await Known(accounts, accountId, cancel);
        await accounts.SaveAccount(account with { IsEnabled = isEnabled, SecurityStamp = NewStamp() }, cancel);
        await Log(transaction, accountId, doneBy, new { enabled = isEnabled }, cancel);
        await transaction.Commit(cancel);
    }

    /// <summary>A value that every sign-in cookie carries: another one ends them all.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static async Task<AccountRow> Known(AccountQueries accounts, string accountId, CancellationToken cancel) =>
        await accounts.Account(accountId, cancel)
        ?? throw new ArgumentException($"There is no account {accountId}: `supervision user list` shows those that exist.", nameof(accountId));

    private Task<long> Log(Transaction transaction, string accountId, string doneBy, object content, CancellationToken cancel) =>
        new AuditLog(transaction, time).Append(new AuditAct
        {
            AccountId = doneBy, Action = AuditAction.Account, SubjectKind = "account", SubjectKey = accountId, Content = content,
        }, cancel);
}
