using Supervision.Sql.Operations;

namespace Supervision.Sql.Tests.Operations;

public sealed class OperationsQueriesTests
{
    [Theory, EachEngine]
    public async Task AddRevision_KeptAlready_StaysAsItIs(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new OperationsQueries(test.Database);
        var kept = new RevisionRow { HallCode = "h", Feed = "reviews", RowKey = "R1", RevisionNo = 0, BatchId = "b", ContentHash = "x", Content = "{}" };
        Assert.Equal(1, await queries.AddRevision([kept]));

        Assert.Equal(1, await queries.AddRevision([kept with { Content = "other" }, kept with { RevisionNo = 1 }]));
    }
}
