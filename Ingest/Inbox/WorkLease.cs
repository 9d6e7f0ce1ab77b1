using Supervision.Sql;
using Supervision.Sql.Operations.Leases;

namespace Supervision.Ingest.Inbox;

/// <summary>An exclusive right to one piece of work among all processes on the same database.</summary>
public sealed class WorkLease : IAsyncDisposable
{
    /// <summary>Long enough that a slow transaction does not lose it, short enough that another machine's crash costs minutes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);

    private readonly LeaseQueries _leases;
    private readonly string _key;
    private readonly LeaseOwner _owner;
    private readonly TimeProvider _time;

    private WorkLease(LeaseQueries leases, string key, LeaseOwner owner, TimeProvider time) =>
        (_leases, _key, _owner, _time) = (leases, key, owner, time);

    private DateTime ExpiresAtUtc => (_time.GetUtcNow() + Lifetime).UtcDateTime;

    /// <summary>The lease, or null while another living piece of work holds it.</summary>
    public static async Task<WorkLease?> Claim(Database database, string key, LeaseOwner owner, TimeProvider time, CancellationToken cancel)
    {
        var lease = new WorkLease(new LeaseQueries(database), key, owner, time);
        // Claimed before anybody looks at the holder: the free lease is the usual case and one statement.
        if (await lease.Take(cancel))
            return lease;
        if (await lease._leases.Lease(key, cancel) is not { } held || !LeaseOwner.IsGone(held.Owner))
            return null;
        // All of them: what one process left behind would otherwise be found one work at a time.
        await lease._leases.ReleaseAllLeases(held.Owner, cancel);
        // Another may have been quicker: releasing gives no claim.
        return await lease.Take(cancel) ? lease : null;
    }

    /// <summary>False when another has taken it: the work must stop.</summary>
    public async Task<bool> Renew(CancellationToken cancel) =>
        await _leases.RenewLease(_key, _owner.ToString(), ExpiresAtUtc, cancel) > 0;

    // Not cancelled with the work: a stopped run must not leave its lease to run out.
    public async ValueTask DisposeAsync() => await _leases.ReleaseLease(_key, _owner.ToString());

    private Task<bool> Take(CancellationToken cancel) =>
        _leases.ClaimLease(_key, _owner.ToString(), _time.GetUtcNow().UtcDateTime, ExpiresAtUtc, cancel);
}
