using Supervision.Sql.Cases;
using Supervision.Sql.Cases.Ledgers;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Cases.Ledgers;

public sealed class LedgerQueriesTests
{
    [Theory, EachEngine]
    public async Task Lines_OfAMonth_ComeNewestFirstFromBeforeAKey(Engine engine)
    {
        await using var test = await Filled(engine);
        var queries = new LedgerQueries(test.Database);

        var first = await queries.LedgerLines("h", null, At, At.AddDays(30), DateTime.MaxValue.Date, "", 2);
        var second = await queries.LedgerLines("h", null, At, At.AddDays(30), first[^1].EnteredAtUtc, first[^1].EntryId, 2);

        Assert.Equal(["c", "b"], first.Select(line => line.EntryId));
        Assert.Equal(["a"], second.Select(line => line.EntryId));
        Assert.Equal(["b"], (await queries.LedgerLines("h", "help", At, At.AddDays(30), DateTime.MaxValue.Date, "", 9)).Select(line => line.EntryId));
    }

    [Theory, EachEngine]
    public async Task Counts_OfAMonth_TellUndoneFromDone(Engine engine)
    {
        await using var test = await Filled(engine);
        Assert.Equal(["consultation 2 1", "help 1 1"], (await new LedgerQueries(test.Database).LedgerCounts("h", At, At.AddDays(30))).Select(count => $"{count.Kind} {count.Lines} {count.Undone}"));
    }

    [Theory, EachEngine]
    public async Task Gaps_OfADatabaseWithoutFindings_AreNone(Engine engine)
    {
        await using var test = await Filled(engine);
        var (first, last) = (DateOnly.FromDateTime(At), DateOnly.FromDateTime(At).AddDays(30));
        Assert.Empty(await new LedgerQueries(test.Database).LedgerGaps("h", first, last, DateTime.MaxValue.Date, "", 9));
        Assert.Equal(0, await new LedgerQueries(test.Database).GapCount("h", first, last));
    }

    private static async Task<TestDatabase> Filled(Engine engine)
    {
        var test = await TestDatabase.Create(engine);
        await using var transaction = await test.Database.Begin();
        // Two of the same instant are told apart by their number.
        await new CaseQueries(transaction).MergeLedgerEntries([Line("a", "consultation", 0) with { DoneAtUtc = At.AddHours(1) }, Line("b", "help", 1), Line("c", "consultation", 1), Line("late", "help", 31)]);
        await transaction.Commit();
        return test;
    }

    private static LedgerEntryRow Line(string id, string kind, int days) => new()
    {
        HallCode = "h", EntryId = id, Kind = kind, EnteredAtUtc = At.AddDays(days), BatchId = "b", LineNumber = id[0], ContentHash = id,
    };
}
