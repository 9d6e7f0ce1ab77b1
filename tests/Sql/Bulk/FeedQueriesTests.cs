using Dapper;
using Supervision.Sql.Bulk;
using Supervision.Sql.Operations;
using Supervision.Sql.Reviews;

namespace Supervision.Sql.Tests.Bulk;

public class FeedQueriesTests
{
    [Theory, EachEngine]
    public async Task Merge_NewSameAndCorrectedRows_CountsEach(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Merge(test, Row("a", 5), Row("b", 4));

        var again = await Merge(test, Row("a", 5), Row("b", 1), Row("c", 3));

        Assert.Equal(new MergeCount(Added: 1, Unchanged: 1, Revised: 1), again);
    }

    [Theory, EachEngine]
    public async Task Merge_CorrectedRow_KeepsEarlierContentAsRevision(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Merge(test, Row("a", 5));
        await Merge(test, Row("a", 1));

        await using var connection = await test.Database.Connect();
        var row = await connection.QuerySingleAsync<ReviewRow>("SELECT * FROM Review");
        var kept = await connection.QuerySingleAsync<RevisionRow>("SELECT * FROM Revision");

        Assert.Equal((1, 1), (row.Level, row.Revision));
        Assert.Equal(new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc), row.RatedAtUtc);
        Assert.Equal(DateTimeKind.Utc, row.RatedAtUtc.Kind);
        Assert.Contains("\"Level\":5", kept.Content, StringComparison.Ordinal);
        Assert.Equal("很好，谢谢", row.Body);
    }

    [Theory, EachEngine]
    public async Task Merge_NewRowThatTheTableRefuses_FailsAsAWholeInsteadOfLosingIt(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        await Assert.ThrowsAnyAsync<Exception>(() => Merge(test, Row("a", 5), Row("b", 4) with { ContentHash = null! }));

        await using var connection = await test.Database.Connect();
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Review"));
    }

    // Only a repeated key may be passed over by the quick way in: any other fault of a row, new or known, is an error.
    [Theory, EachEngine]
    public async Task Merge_RowThatAConditionRefuses_FailsAndLeavesWhatIsHeld(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await Merge(test, Row("a", 5));
        await using var connection = await test.Database.Connect();
        await connection.ExecuteAsync(engine == Engine.Sqlite ? "ALTER TABLE Review ADD COLUMN Probe INT NULL CHECK (Level < 6)" : "ALTER TABLE Review ADD CONSTRAINT CK_Probe CHECK (Level < 6)");

        await Assert.ThrowsAnyAsync<Exception>(() => Merge(test, Row("b", 4), Row("new", 6)));
        await Assert.ThrowsAnyAsync<Exception>(() => Merge(test, Row("b", 4), Row("a", 6)));

        Assert.Equal([("a", 5)], (await connection.QueryAsync<ReviewRow>("SELECT * FROM Review")).Select(row => (row.ReviewId, row.Level)));
    }

    [Theory, EachEngine]
    public async Task Merge_OutsideTransaction_Refuses(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ReviewQueries(test.Database).MergeReviews([Row("a", 5)]));
    }

    private static async Task<MergeCount> Merge(TestDatabase test, params ReviewRow[] rows)
    {
        await using var transaction = await test.Database.Begin();
        var count = await new ReviewQueries(transaction).MergeReviews(rows);
        await transaction.Commit();
        return count;
    }

    private static ReviewRow Row(string id, int level) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = $"{id}{level}", ReviewId = id, Level = level,
        RatedAtUtc = new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc), Body = "很好，谢谢", IsDefault = false,
    };
}
