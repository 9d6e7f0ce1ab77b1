using Supervision.Sql.Findings;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Pairs;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Presence.Pairs;

public sealed class PairQueriesTests
{
    [Theory, EachEngine]
    public async Task Pairs_Post_HasItsSumsOfTheSpanOnly(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Posts(Post("A02"), Post("A01") with { CoverPostCode = "A02" });
        await test.Staff(Staff("S1", "tax") with { PostCode = "A01" });
        await test.Shifts(Shift("1", Day), Shift("2", Day.AddDays(1)), Shift("3", Day) with { StaffNo = "S2" }, Shift("4", Day.AddDays(2)) with { StaffNo = "S3" });
        await new PresenceQueries(test.Database).AddDay([DayOf(Day, 60, 30), DayOf(Day.AddDays(1), 5, 3), DayOf(Day.AddDays(2), 900, 900)]);
        await test.Entries(Entry("of the person", "handover"), Entry("of the post", "handover") with { PostCode = "A01", StaffNo = "S9" }, Entry("of another", "handover") with { PostCode = "A02" }, Entry("loan", "other"));

        var pairs = await new PairQueries(test.Database).Pairs("h", Day, Day.AddDays(2), At, At.AddDays(2));

        Assert.Equal([("A01", "A02", 2L, 65L, 33L, 2L), ("A02", null, 0L, 0L, 0L, 1L)], pairs.Select(line => (line.PostCode, line.CoverPostCode, line.People, line.CoverSeconds, line.AbsentSeconds, line.Handovers)));
    }

    [Theory, EachEngine]
    public async Task Handovers_SecondPage_GoesOnWhereTheFirstEnded(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Entries(Entry("1", "handover"), Entry("2", "handover", 5), Entry("3", "handover", 9), Entry("end", "handover", 60), Entry("other", "loan", 7));
        var queries = new PairQueries(test.Database);

        Assert.Equal(["3", "2"], (await queries.Handovers("h", At, At.AddHours(1), 1, 2)).Select(line => line.EntryId));
        Assert.Equal(["1"], (await queries.Handovers("h", At, At.AddHours(1), 3, 2)).Select(line => line.EntryId));
    }

    [Theory, EachEngine]
    public async Task PairFindings_RefusalUnderAnotherClause_IsFoundByItsReason(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding(
        [
            Finding("a", "refusal") with { RuleKey = "S4/away" }, Finding("b", "handover") with { RuleKey = "S4/handover", Day = Day.AddDays(1) }, Finding("c", "elsewhere") with { RuleKey = "S0/words", Reason = """{"also":"S4/away"}""" },
            Finding("d", "other rule"), Finding("e", "gone", "withdrawn") with { RuleKey = "S4/away" }, Finding("f", "later") with { RuleKey = "S4/away", Day = Day.AddDays(2) },
        ]);

        Assert.Equal(["handover", "elsewhere", "refusal"],
            (await new PairQueries(test.Database).PairFindings("h", Day, Day.AddDays(2), "S4/away", "%S4/away%", "S4/handover")).Select(line => line.SessionId));
    }

    private static PresenceDayRow DayOf(DateOnly day, int cover, int absent) =>
        new() { HallCode = "h", PostCode = "A01", Day = day, CoverSeconds = cover, AbsentSeconds = absent, ComputedUnder = "1", CalendarSource = "hall" };
}
