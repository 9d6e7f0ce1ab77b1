using Supervision.Sql.Operations.Leases;

namespace Supervision.Sql.Tests.Operations.Leases;

public class LeaseQueriesTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Lease_Held_IsTheOwnersUntilItExpires(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new LeaseQueries(test.Database);

        Assert.True(await queries.ClaimLease("k", "one", Now, Now.AddMinutes(1)));
        Assert.False(await queries.ClaimLease("k", "two", Now.AddSeconds(59), Now.AddMinutes(9)));
        Assert.True(await queries.ClaimLease("k", "one", Now.AddSeconds(59), Now.AddMinutes(2)));
        Assert.True(await queries.ClaimLease("k", "two", Now.AddMinutes(2), Now.AddMinutes(3)));
        Assert.Equal(0, await queries.RenewLease("k", "one", Now.AddMinutes(9)));
        Assert.Equal(0, await queries.ReleaseLease("k", "one"));
        Assert.Equal("two", (await queries.Lease("k"))!.Owner);
    }

    [Theory, EachEngine]
    public async Task Lease_ClaimedByManyAtOnce_HasOneOwner(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(owner => Task.Run(() => new LeaseQueries(test.Database).ClaimLease("k", $"{owner}", Now, Now.AddMinutes(1)))));

        Assert.Equal(1, claims.Count(claim => claim));
    }

    [Theory, EachEngine]
    public async Task Leases_OfADeadProcess_AreReleasedTogether(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new LeaseQueries(test.Database);
        await queries.ClaimLease("a", "dead", Now, Now.AddHours(1));
        await queries.ClaimLease("b", "dead", Now, Now.AddHours(1));
        await queries.ClaimLease("c", "alive", Now, Now.AddHours(1));

        Assert.Equal(2, await queries.ReleaseAllLeases("dead"));
        Assert.True(await queries.ClaimLease("a", "alive", Now, Now.AddHours(1)));
        Assert.NotNull(await queries.Lease("c"));
    }
}
