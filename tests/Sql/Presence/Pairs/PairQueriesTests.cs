using Supervision.Sql.Cases;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence.Pairs;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence.Pairs;

public sealed class PairQueriesTests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(At);

    [Theory, EachEngine]
    public async Task Pairs_OfAMonth_CountPeopleAndHandoversOfItsDaysOnly(Engine engine)
    {
        await using var test = await Filled(engine);
        var pairs = await new PairQueries(test.Database).Pairs("h", Day, Day.AddDays(30), At, At.AddDays(30));

        Assert.Equal(["A A-cover=B people=2 handovers=2", "B A-cover= people=1 handovers=0"],
            pairs.Select(pair => $"{pair.PostCode} A-cover={pair.CoverPostCode} people={pair.People} handovers={pair.Handovers}"));
    }

    [Theory, EachEngine]
    public async Task Handovers_OfAMonth_ComeNewestFirstInPages(Engine engine)
    {
        await using var test = await Filled(engine);
        var queries = new PairQueries(test.Database);
        Assert.Equal(["h2"], (await queries.Handovers("h", At, At.AddDays(30), 1, 1)).Select(line => line.EntryId));
        Assert.Equal(["h1"], (await queries.Handovers("h", At, At.AddDays(30), 2, 1)).Select(line => line.EntryId));
        Assert.Empty(await queries.Handovers("h", At, At.AddDays(30), 3, 1));
    }

    [Theory, EachEngine]
    public async Task Findings_OfAHallWithoutAny_AreNone(Engine engine)
    {
        await using var test = await Filled(engine);
        Assert.Empty(await new PairQueries(test.Database).PairFindings("h", Day, Day.AddDays(30), "s4-ab-4", "%S4 AB%", "S4.handover.before-leave"));
    }

    private static async Task<TestDatabase> Filled(Engine engine)
    {
        var test = await TestDatabase.Create(engine);
        await using var transaction = await test.Database.Begin();
        var halls = new HallQueries(transaction);
        await halls.MergePosts([Post("A", "B"), Post("B", null)]);
        await halls.MergeStaff([new StaffRow { HallCode = "h", StaffNo = "w1", Name = "n", Department = "d", PostCode = "A", ValidFrom = Day.AddYears(-1), BatchId = "b", LineNumber = 1, ContentHash = "1" }]);
        await halls.MergeShifts([Shift("s1", "A", "w1", 0), Shift("s2", "A", "w1", 1), Shift("s3", "A", "w2", 1), Shift("s4", "B", "w3", 1), Shift("late", "B", "w4", 31)]);
        // One names the post, the other only its person.
        await new CaseQueries(transaction).MergeLedgerEntries([Handover("h1", 0, "A", null), Handover("h2", 1, null, "w1"), Handover("late", 31, "A", null), Handover("other", 2, "A", null) with { Kind = "help" }]);
        await transaction.Commit();
        return test;
    }

    private static PostRow Post(string code, string? cover) => new() { HallCode = "h", PostCode = code, Name = code, CoverPostCode = cover, MinStaff = 1, BatchId = "b", LineNumber = code[0], ContentHash = code };

    private static ShiftRow Shift(string id, string post, string staffNo, int days) => new()
    {
        HallCode = "h", ShiftId = id, StaffNo = staffNo, PostCode = post, Day = Day.AddDays(days), StartsAtUtc = At.AddDays(days), EndsAtUtc = At.AddDays(days).AddHours(3), BatchId = "b", LineNumber = id[^1], ContentHash = id,
    };

    private static LedgerEntryRow Handover(string id, int days, string? post, string? staffNo) => new()
    {
        HallCode = "h", EntryId = id, Kind = "handover", EnteredAtUtc = At.AddDays(days), PostCode = post, StaffNo = staffNo, BatchId = "b", LineNumber = id[^1], ContentHash = id,
    };
}
