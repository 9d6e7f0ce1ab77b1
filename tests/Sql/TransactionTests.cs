using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Leases;

namespace Supervision.Sql.Tests;

public class TransactionTests
{
    private static readonly DateTime Soon = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Dispose_WithoutCommit_LeavesNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var transaction = await test.Database.Begin())
        {
            Assert.True(await new LeaseQueries(transaction).ClaimLease("k", "a", Soon, Soon));
            Assert.NotNull(await new LeaseQueries(transaction).Lease("k"));
        }

        Assert.Null(await new LeaseQueries(test.Database).Lease("k"));
    }

    [Theory, EachEngine]
    public async Task Commit_OfTwoQueryClasses_KeepsBoth(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await using (var transaction = await test.Database.Begin())
        {
            await new LeaseQueries(transaction).ClaimLease("k", "a", Soon, Soon);
            await new BatchQueries(transaction).SaveInboxFile(new InboxFileRow { HallCode = "h", PathHash = "p", Bytes = 1, ModifiedAtUtc = Soon, BatchId = "b" });
            await transaction.Commit();
        }

        Assert.NotNull(await new LeaseQueries(test.Database).Lease("k"));
        Assert.NotNull(await new BatchQueries(test.Database).InboxFile("h", "p"));
    }
}
