using Supervision.Sql.Operations.Batches;

namespace Supervision.Sql.Tests.Operations.Batches;

public class BatchQueriesTests
{
    private static readonly DateTime At = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Batch_AdvancedByTwoReaders_MovesOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        Assert.Equal((1, 0), (await queries.AddBatch(Batch("b")), await queries.AddBatch(Batch("b"))));

        Assert.Equal(1, await queries.AdvanceBatch(Batch("b") with { RowsRead = 100 }, 0));
        Assert.Equal(0, await queries.AdvanceBatch(Batch("b") with { RowsRead = 150 }, 0));
        Assert.Equal(1, await queries.AdvanceBatch(Batch("b") with { RowsRead = 180, State = "loaded" }, 100));
        Assert.Equal(0, await queries.AdvanceBatch(Batch("b") with { RowsRead = 200 }, 180));
        Assert.Equal((180, "loaded"), ((await queries.Batch("h", "b"))!.RowsRead, (await queries.Batch("h", "b"))!.State));
    }

    [Theory, EachEngine]
    public async Task RefusedFile_ReadAgain_KeepsOwnersAndClosesWhatIsNotRepeated(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        await queries.AddBatch(Batch("b") with { State = "quarantined", RowsRead = 2, Quarantined = 2 });
        await queries.AddQuarantine([Entry("b", 1) with { OwnerId = "li" }, Entry("b", 2)]);

        Assert.Equal(3, await queries.ReopenBatch("h", "b"));
        await queries.AddQuarantine([Entry("b", 1) with { Reason = "still" }]);
        await queries.SettleRetried("h", "b", At);

        var open = Assert.Single(await queries.OpenEntries("h", "b"));
        Assert.Equal((1, "li", "still"), (open.EntryNo, open.OwnerId, open.Reason));
        Assert.Equal(("reading", 0, 0), ((await queries.Batch("h", "b"))!.State, (await queries.Batch("h", "b"))!.RowsRead, (await queries.Batch("h", "b"))!.Quarantined));
    }

    [Theory, EachEngine]
    public async Task LoadedFile_AskedForAgain_IsNotReopened(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        await queries.AddBatch(Batch("b") with { State = "loaded" });
        await queries.AddQuarantine([Entry("b", 1)]);

        Assert.Equal(0, await queries.ReopenBatch("h", "b"));
        Assert.Single(await queries.OpenEntries("h", "b"));
    }

    [Theory, EachEngine]
    public async Task Rows_LoadedFromQuarantine_KeepTheSumOfTheCounters(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        await queries.AddBatch(Batch("b") with { RowsRead = 10, Added = 4, Quarantined = 6 });

        await queries.SettleBatch("h", "b", added: 2, unchanged: 1, revised: 1, ignored: 1);

        var batch = (await queries.Batch("h", "b"))!;
        Assert.Equal((6, 1, 1, 1, 1), (batch.Added, batch.Unchanged, batch.Revised, batch.Ignored, batch.Quarantined));
        Assert.Equal(batch.RowsRead, batch.Added + batch.Unchanged + batch.Revised + batch.Ignored + batch.Quarantined);
    }

    [Theory, EachEngine]
    public async Task WaitingRows_PageByPage_ComeOnceInOrder(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        // Equal times on purpose: batch and entry must break the tie; the older batch comes first whatever its name.
        await queries.AddQuarantine([.. Enumerable.Range(1, 3).Select(no => Entry("z", no) with { CreatedAtUtc = At.AddDays(-1) }), .. Enumerable.Range(1, 4).Select(no => Entry("a", no)), Entry("b", 1)]);
        await queries.AddQuarantine([Entry("a", 9) with { ReasonCode = "other" }, Entry("a", 8) with { State = "ignored" }]);

        var seen = new List<string>();
        for (var (batch, no) = ("", 0L); ;)
        {
            var page = await queries.WaitingRows("h", "unknown", batch, no, 3);
            if (page.Count == 0)
                break;
            seen.AddRange(page.Select(row => $"{row.BatchId}{row.EntryNo}"));
            (batch, no) = (page[^1].BatchId, page[^1].EntryNo);
        }

        Assert.Equal(["z1", "z2", "z3", "a1", "a2", "a3", "a4", "b1"], seen);
    }

    [Theory, EachEngine]
    public async Task Entry_SettledTwice_IsSettledOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        await queries.AddQuarantine([Entry("b", 1)]);

        Assert.Equal((1, 0), (await queries.SettleQuarantine("h", "b", 1, "loaded", At), await queries.SettleQuarantine("h", "b", 1, "ignored", At)));
        Assert.Empty(await queries.OpenEntriesOf("h", "b", 9));
    }

    [Theory, EachEngine]
    public async Task InboxFile_SavedTwice_HasTheNewestSight(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BatchQueries(test.Database);
        await queries.SaveInboxFile(new InboxFileRow { HallCode = "h", PathHash = "p", Bytes = 1, ModifiedAtUtc = At, BatchId = "b", Tries = 1 });
        await queries.SaveInboxFile(new InboxFileRow { HallCode = "h", PathHash = "p", Bytes = 2, ModifiedAtUtc = At, BatchId = "c", Tries = 0 });

        var file = (await queries.InboxFile("h", "p"))!;
        Assert.Equal((2, "c", 0), (file.Bytes, file.BatchId, file.Tries));
        Assert.Null(await queries.InboxFile("other", "p"));
    }

    private static BatchRow Batch(string id) => new() { HallCode = "h", BatchId = id, Feed = "calls", FileName = "calls.csv", ArchiveHash = "x", State = "reading", ArrivedAtUtc = At };

    private static QuarantineRow Entry(string batchId, long no) => new()
    {
        HallCode = "h", BatchId = batchId, EntryNo = no, Feed = "calls", FileName = "calls.csv", ReasonCode = "unknown", Reason = "first", State = "open", CreatedAtUtc = At,
    };
}
