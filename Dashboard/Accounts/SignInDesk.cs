using System.Security.Claims;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Accounts;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    Accepted,
    Refused,
    Locked,
}

/// <summary>Checks name and password, counts failures, locks and writes the audit log.</summary>
public sealed class SignInDesk(Database database, TimeProvider time)
{
    // Five slips are human; fifteen minutes make guessing hopeless without calling the administrator at each slip.
    private const int FailureLimit = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    // Verified against when the account is unknown, so that the answer takes as long as for a known one.
    private static readonly Lazy<string> Decoy = new(() => Passwords.Hash(Guid.NewGuid().ToString()));

    public async Task<(SignInOutcome Outcome, ClaimsPrincipal? Principal)> Try(string accountId, string password, CancellationToken cancel)
    {
        var accounts = new AccountQueries(database);
        var account = await accounts.Account(accountId, cancel);
        // Before any answer: its time must not tell an unknown, disabled or locked account from a wrong password.
        var matches = Passwords.Verify(account?.PasswordHash ?? Decoy.Value, password);
        if (account is not { IsEnabled: true })
            // Whoever tries sees one refusal; only the log tells the two apart.
            return await Record(SignInOutcome.Refused, accountId, account is null ? "unknown" : "disabled", cancel);
        // Also with the right password: otherwise the lock would tell a guesser when it was right.
        if (account.LockedUntilUtc > time.GetUtcNow().UtcDateTime)
            return await Record(SignInOutcome.Locked, accountId, "locked", cancel);
        if (!matches)
        {
            await accounts.CountFailure(accountId, FailureLimit, time.GetUtcNow().Add(LockTime).UtcDateTime, cancel);
            return await Record(SignInOutcome.Refused, accountId, "password", cancel);
        }
        await accounts.ClearFailures(accountId, cancel);
        await Record(SignInOutcome.Accepted, accountId, "password", cancel);
        return (SignInOutcome.Accepted, SignInCookie.Principal(account, await accounts.RolesOf(accountId, cancel)));
    }

    private async Task<(SignInOutcome Outcome, ClaimsPrincipal? Principal)> Record(SignInOutcome outcome, string accountId, string reason, CancellationToken cancel)
    {
        // A mistyped name may hold anything, even the password: only a plausible length is kept.
        var subject = accountId.Length <= 50 ? accountId : accountId[..50];
        // Of no hall: before the sign-in nobody is in one.
        await new AuditLog(database, time).Add(null, subject, outcome == SignInOutcome.Accepted ? AuditAction.SignIn : AuditAction.SignInRefused, "account", subject,
            new { outcome = outcome.ToString().ToLowerInvariant(), reason }, cancel);
        return (outcome, null);
    }
}
