using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Items;
using Supervision.Sql.Tests;

namespace Supervision.Ingest.Tests.Inbox.Batches;

public class BatchResumeTests
{
    [Theory, EachEngine]
    public async Task LoadedFile_AskedForAgain_LoadsWhatCanLoadByNowAndNothingElse(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        var file = inbox.Write("reviews/a.csv", "review_id,rated_at,level,staff_no\nr1,2026-03-02 09:00,5,S1\nr2,2026-03-02 09:00,4,S9\nr3,2026-03-02 09:00,7,S1\n");
        await inbox.Collect();
        inbox.Write("reviews/b.csv", "review_id,rated_at,level,staff_no\nr1,2026-03-02 09:00,1,S1\n");
        await inbox.Collect();
        File.Delete(file);
        inbox.Write("staff-2.csv", "staff_no,name,department\nS9,赵六,社保\n");
        var batch = (await inbox.Batches()).Single(one => one.FileName == "reviews/a.csv");

        Assert.Equal(1, await new ItemQueries(inbox.Database).AskAgain("h1", batch.BatchId));
        await inbox.Collect();

        Assert.Equal([("r1", 1L), ("r2", 4L)], (await inbox.Rows<(string, long)>("SELECT ReviewId, Level FROM Review ORDER BY ReviewId")));
        batch = (await inbox.Batches()).Single(one => one.BatchId == batch.BatchId);
        Assert.Equal(("loaded", 3L, 2L, 1L), (batch.State, batch.RowsRead, batch.Added, batch.Quarantined));
        Assert.Equal(["loaded", "open"], (await inbox.Quarantine()).Select(entry => entry.State));
    }

    [Theory, EachEngine]
    public async Task ReopenedFile_WhoseRunDiedBeforeItsOldEntriesClosed_ClosesThemInTheNextRun(Engine engine)
    {
        await using var inbox = await TestInbox.Create(engine);
        inbox.Write("reviews/a.csv", "review_id,rated_at\nr1,2026-03-02 09:00\n");
        await inbox.Collect();
        var batch = (await inbox.Batches()).Single(one => one.State == "quarantined");
        await new BatchQueries(inbox.Database).ReopenBatch("h1", batch.BatchId);
        // The new reading is committed; the process dies before the entries of the old one are closed.
        await inbox.Rows<int>($"UPDATE Batch SET State = 'loaded', RowsRead = 1, Added = 1 WHERE BatchId = '{batch.BatchId}'");

        var outcome = await inbox.Collect();
        var again = await inbox.Collect();

        Assert.Equal("loaded", Assert.Single(await inbox.Quarantine()).State);
        Assert.Equal((0L, 0L, 0L), (outcome.Left, outcome.NewFiles, again.NewFiles));
    }

    [Fact]
    public async Task FileWithoutOpenEntries_HasNothingToJudgeAgain()
    {
        await using var inbox = await TestInbox.Create();
        await inbox.Collect();
        var batch = (await inbox.Batches())[0];

        Assert.Equal(0, await new ItemQueries(inbox.Database).AskAgain("h1", batch.BatchId));
    }
}
