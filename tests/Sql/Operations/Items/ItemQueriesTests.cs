using Supervision.Sql.Calls.Media;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Items;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Operations.Items;

public sealed class ItemQueriesTests
{
    [Theory, EachEngine]
    public async Task AssignEntry_SettledEntry_BecomesNobodys(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new BatchQueries(test.Database).AddQuarantine([Entry(1), Entry(2) with { State = "corrected" }]);
        var queries = new ItemQueries(test.Database);

        Assert.Equal((1, 0, 0), (await queries.AssignEntry("h", "b", 1, "li"), await queries.AssignEntry("h", "b", 2, "li"), await queries.AssignEntry("g", "b", 1, "li")));
        Assert.Equal("li", Assert.Single(await new BatchQueries(test.Database).OpenEntries("h", "b")).OwnerId);
    }

    [Theory, EachEngine]
    public async Task AskAgain_FileWithoutOpenEntries_IsLeftAlone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        await batches.AddBatch(Batch("b"));
        await batches.AddBatch(Batch("whole"));
        await batches.AddQuarantine([Entry(1), Entry(1) with { BatchId = "whole", State = "corrected" }]);
        var queries = new ItemQueries(test.Database);

        Assert.Equal((1, 0, 0), (await queries.AskAgain("h", "b"), await queries.AskAgain("h", "b"), await queries.AskAgain("h", "whole")));
        Assert.Equal((1, 0), (await queries.EndAgain("h", "b"), await queries.EndAgain("h", "whole")));
        Assert.Equal("loaded", (await batches.Batch("h", "b"))!.State);
    }

    [Theory, EachEngine]
    public async Task MeasureAgain_OnlyARefusedFileOfAMediaFeed_WaitsAgain(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        await batches.AddBatch(Batch("refused") with { Feed = "recordings" });
        await batches.AddBatch(Batch("ready") with { Feed = "recordings" });
        await batches.AddBatch(Batch("table"));
        await new MediaQueries(test.Database).SaveMediaFile(Measured("refused", "refused"));
        await new MediaQueries(test.Database).SaveMediaFile(Measured("ready"));
        await new MediaQueries(test.Database).SaveMediaFile(Measured("table", "refused"));
        var queries = new ItemQueries(test.Database);

        Assert.Equal((1, 0, 0), (await queries.MeasureAgain("h", "refused"), await queries.MeasureAgain("h", "ready"), await queries.MeasureAgain("h", "table")));
    }

    [Theory, EachEngine]
    public async Task Groups_EntriesWithoutColumnOrValue_FormAGroupToo(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new BatchQueries(test.Database).AddQuarantine(
        [
            Entry(1), Entry(2) with { OwnerId = "li", FileName = "other" }, Entry(3), Entry(4) with { ColumnName = "date", Value = "x" }, Entry(5) with { ColumnName = "date", Value = "x" }, Entry(6) with { ColumnName = "date", Value = "y" }, Entry(7) with { State = "corrected" },
        ]);
        var queries = new ItemQueries(test.Database);

        var groups = await queries.Groups("h", 10);

        Assert.Equal([(null, 3L, 2L, 1L, 1L), ("x", 2, 1, 0, 4)], groups.Select(group => (group.Value, group.Entries, group.Files, group.Owned, group.EntryNo)));
        Assert.Single(await queries.Groups("h", 1));
    }

    [Theory, EachEngine]
    public async Task GroupEntries_Pages_GoOnBehindTheEntry(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new BatchQueries(test.Database).AddQuarantine([Entry(1), Entry(2), Entry(3), Entry(4) with { Value = "x" }, Entry(1) with { BatchId = "c" }]);
        var queries = new ItemQueries(test.Database);

        Assert.Equal([1L, 2], (await queries.GroupEntries("h", "calls", "time", null, null, "", 0, 2)).Select(entry => entry.EntryNo));
        Assert.Equal(["b 3", "c 1"], (await queries.GroupEntries("h", "calls", "time", null, null, "b", 2, 9)).Select(entry => $"{entry.BatchId} {entry.EntryNo}"));
        Assert.Equal([4L], (await queries.GroupEntries("h", "calls", "time", null, "x", "", 0, 9)).Select(entry => entry.EntryNo));
    }

    [Theory, EachEngine]
    public async Task BatchesOfDay_FileWithoutDays_IsOfTheDayItArrived(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        foreach (var batch in (BatchRow[])
        [
            Batch("days") with { FirstDay = Day.AddDays(-1), LastDay = Day.AddDays(1), ArrivedAtUtc = At.AddDays(9) }, Batch("arrived"), Batch("whole") with { Quarantined = 0 }, Batch("other feed") with { Feed = "video" }, Batch("later") with { ArrivedAtUtc = At.AddHours(1) },
        ])
            await batches.AddBatch(batch);

        Assert.Equal(["arrived", "days"], (await new ItemQueries(test.Database).BatchesOfDay("h", "calls", Day, At, At.AddHours(1))).Select(batch => batch.BatchId));
    }

    private static BatchRow Batch(string id) => new() { HallCode = "h", BatchId = id, Feed = "calls", FileName = id, ArchiveHash = id, State = "loaded", Quarantined = 1, ArrivedAtUtc = At };

    private static QuarantineRow Entry(int number) =>
        new() { HallCode = "h", BatchId = "b", EntryNo = number, Feed = "calls", FileName = "file", ReasonCode = "time", Reason = "time", State = "open", CreatedAtUtc = At };
}
