using Dapper;
using Supervision.Sql.Operations.Leases;

namespace Supervision.Sql.Tests;

public class TypeHandlersTests
{
    [Theory, EachEngine]
    public async Task Instant_ThroughTheDatabase_IsUtcAndWholeMilliseconds(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using var connection = await test.Database.Connect();
        var written = new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc).AddTicks(9_999);

        await connection.ExecuteAsync("INSERT INTO Lease (LeaseKey, Owner, ExpiresAtUtc) VALUES ('k', 'a', @written)", new { written });
        var read = await connection.ExecuteScalarAsync<object>("SELECT ExpiresAtUtc FROM Lease");
        var row = await new LeaseQueries(test.Database).Lease("k");

        Assert.NotNull(read);
        Assert.Equal((new DateTime(2026, 3, 2, 1, 2, 3, 4), DateTimeKind.Utc), (row!.ExpiresAtUtc, row.ExpiresAtUtc.Kind));
    }

    [Theory, EachEngine]
    public async Task Instants_AsStored_SortByTime(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var leases = new LeaseQueries(test.Database);
        var noon = new DateTime(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
        await leases.ClaimLease("k", "a", noon, noon.AddMilliseconds(1));

        // Compared as the database compares: a lease that ends a millisecond later is still held.
        Assert.False(await leases.ClaimLease("k", "b", noon, noon.AddHours(1)));
        Assert.True(await leases.ClaimLease("k", "b", noon.AddMilliseconds(1), noon.AddHours(1)));
    }
}
