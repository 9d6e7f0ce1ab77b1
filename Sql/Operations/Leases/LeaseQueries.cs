using System.Data.Common;

namespace Supervision.Sql.Operations.Leases;

/// <summary>Who works on what: claimed by a conditional update, the key deciding between two claimants.</summary>
public sealed class LeaseQueries(Database database) : Queries(database)
{
    /// <summary>True when the lease is now the owner's: it was free, expired, or the owner's already.</summary>
    public async Task<bool> ClaimLease(string leaseKey, string owner, DateTime nowUtc, DateTime expiresAtUtc, CancellationToken cancel = default)
    {
        try
        {
            return await Execute(new { leaseKey, owner, nowUtc, expiresAtUtc }, cancel) > 0;
        }
        catch (DbException conflict) when (Database.IsDuplicateKey(conflict))
        {
            return false;
        }
    }

    /// <summary>1 while the lease is still the owner's; 0 when another took it.</summary>
    public Task<int> RenewLease(string leaseKey, string owner, DateTime expiresAtUtc, CancellationToken cancel = default) =>
        Execute(new { leaseKey, owner, expiresAtUtc }, cancel);

    public Task<int> ReleaseLease(string leaseKey, string owner, CancellationToken cancel = default) =>
        Execute(new { leaseKey, owner }, cancel);

    public Task<LeaseRow?> Lease(string leaseKey, CancellationToken cancel = default) => Row<LeaseRow>(new { leaseKey }, cancel);

    /// <summary>Every lease that one owner holds, for taking over from a process that has died.</summary>
    public Task<int> ReleaseAllLeases(string owner, CancellationToken cancel = default) => Execute(new { owner }, cancel);
}
