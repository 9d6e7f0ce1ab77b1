using Supervision.Sql.Accounts;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Items;
using Supervision.Sql.Operations.Runs;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Operations.Board;

public sealed class BoardQueriesTests
{
    [Theory, EachEngine]
    public async Task Operators_OtherHallOrSwitchedOff_CannotBeGivenAnItem(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        foreach (var (id, hall, role, enabled) in (IEnumerable<(string, string, string, bool)>)[("b", "h", "operator", true), ("a", "*", "administrator", true), ("c", "g", "operator", true), ("d", "h", "officer", true), ("e", "h", "operator", false)])
        {
            await new AccountQueries(test.Database).SaveAccount(new AccountRow { AccountId = id, DisplayName = "name of " + id, PasswordHash = "x", SecurityStamp = "x", IsEnabled = enabled, CreatedAtUtc = At });
            await new AccountQueries(test.Database).GiveRole(new AccountRoleRow { AccountId = id, HallCode = hall, Role = role });
        }

        Assert.Equal(["a", "b"], (await new BoardQueries(test.Database).Operators("h")).Select(row => row.OwnerId));
    }

    [Theory, EachEngine]
    public async Task SourceOwners_RemovedAccount_IsNamedByItsId(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new ItemQueries(test.Database).SaveSourceOwner("h", "box web", "zhao");

        Assert.Equal(("box web", "zhao"), Assert.Single((await new BoardQueries(test.Database).SourceOwners("h")).Select(row => (row.Source, row.OwnerName))));
    }

    [Theory, EachEngine]
    public async Task UnreadFiles_OfOldTriesOrGivenUpOrRead_AreNotNamed(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        foreach (var (path, tries, at) in (IEnumerable<(string, int, DateTime?)>)[("once", 1, At), ("twice", 2, At.AddHours(1)), ("old", 1, At.AddSeconds(-1)), ("given up", 3, At), ("read", 0, null)])
            await batches.SaveInboxFile(new InboxFileRow { HallCode = "h", PathHash = path, Bytes = 1, ModifiedAtUtc = At, BatchId = "b", Tries = tries, FileName = path, Reason = "原因\nreason", TriedAtUtc = at });

        var unread = await new BoardQueries(test.Database).UnreadFiles("h", At, mostTries: 3);

        Assert.Equal([("twice", "原因\nreason"), ("once", "原因\nreason")], unread.Select(file => (file.FileName!, file.Reason!)));
        Assert.Empty(await new BoardQueries(test.Database).UnreadFiles("g", At, mostTries: 3));
    }

    [Theory, EachEngine]
    public async Task ReasonsOfDay_FileOfSeveralDays_IsAboutEachOfThem(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var batches = new BatchQueries(test.Database);
        await batches.AddBatch(Batch("1") with { FirstDay = Day.AddDays(-1), LastDay = Day.AddDays(1) });
        await batches.AddBatch(Batch("2"));
        await batches.AddQuarantine([Entry("1", 1, "date"), Entry("1", 2, "time"), Entry("1", 3, "time"), Entry("1", 4, "settled") with { State = "corrected" }, Entry("2", 1, "header")]);
        var queries = new BoardQueries(test.Database);

        Assert.Equal([("time", 2L), ("date", 1), ("header", 1)], (await queries.ReasonsOfDay("h", Day, At, At.AddDays(1))).Select(row => (row.ReasonCode, row.Entries)));
        Assert.Equal(["time", "date"], (await queries.ReasonsOfDay("h", Day, At.AddHours(1), At.AddDays(1))).Select(row => row.ReasonCode));
    }

    [Theory, EachEngine]
    public async Task Items_NothingOpen_CountsNoneAndNotNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new BoardQueries(test.Database);
        Assert.Equal(new ItemCountRow(), await queries.Items("h"));

        await new BatchQueries(test.Database).AddQuarantine([Entry("1", 1, "gave-up"), Entry("1", 2, "gave-up") with { OwnerId = "li" }, Entry("1", 3, "time"), Entry("1", 4, "time") with { State = "discarded" }]);

        Assert.Equal(new ItemCountRow { OpenEntries = 3, Unowned = 2, GivenUp = 2, GivenUpUnowned = 1 }, await queries.Items("h"));
    }

    [Theory, EachEngine]
    public async Task RunPage_Filters_NarrowAndTheKeyGoesOn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var runs = new RunQueries(test.Database);
        foreach (var run in (RunRow[])[Run("1", 0), Run("2", 0), Run("3", 1) with { State = "failed" }, Run("4", 2) with { StartedBy = "li" }, Run("5", 2) with { HallCode = "g" }])
            await runs.AddRun(run);
        var queries = new BoardQueries(test.Database);

        var first = await queries.RunPage("h", null, null, null, null, At.AddDays(9), "", 3);
        Assert.Equal(["4", "3", "2"], first.Select(run => run.RunId));
        Assert.Equal(["1"], (await queries.RunPage("h", null, null, null, null, first[^1].StartedAtUtc, first[^1].RunId, 3)).Select(run => run.RunId));
        Assert.Equal(["3"], (await queries.RunPage("h", "failed", null, null, null, At.AddDays(9), "", 3)).Select(run => run.RunId));
        Assert.Equal(["4"], (await queries.RunPage("h", null, "li", null, null, At.AddDays(9), "", 3)).Select(run => run.RunId));
        Assert.Equal(["3"], (await queries.RunPage("h", null, null, Day.AddDays(1), Day.AddDays(1), At.AddDays(9), "", 3)).Select(run => run.RunId));
    }

    private static BatchRow Batch(string id) => new() { HallCode = "h", BatchId = id, Feed = "calls", FileName = id, ArchiveHash = id, State = "quarantined", ArrivedAtUtc = At };

    private static QuarantineRow Entry(string batch, int number, string reason) =>
        new() { HallCode = "h", BatchId = batch, EntryNo = number, Feed = "calls", FileName = batch, ReasonCode = reason, Reason = reason, State = "open", CreatedAtUtc = At };

    private static RunRow Run(string id, int day) => new() { RunId = id, HallCode = "h", Day = Day.AddDays(day), StartedAtUtc = At.AddDays(day), State = "done", StartedBy = "schedule" };
}
