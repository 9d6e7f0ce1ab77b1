using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Rulebook;

public sealed class SystemQueriesTests
{
    [Theory, EachEngine]
    public async Task EvidenceCounts_Span_HoldsItsStartAndNotItsEnd(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Calls(Call("rung") with { RingSeconds = 3 }, Call("plain", 1), Call("end", 60) with { RingSeconds = 3 });
        await test.Comments(Comment("1"), Comment("2", 60));
        await test.Reviews(Review("1", 5), Review("default", 5) with { IsDefault = true });
        await test.Cases(Case("1"));
        await test.Entries(Entry("1", "handover"), Entry("2", "handover", 60));
        await test.Shifts(Shift("1", Day), Shift("2", Day.AddDays(1)), Shift("3", Day.AddDays(2)));
        await test.Clips(Clip("1", 0, 5));

        var counts = await new SystemQueries(test.Database).EvidenceCounts("h", At, At.AddHours(1), Day, Day.AddDays(1));

        Assert.Equal(new EvidenceCountRow { TelephoneRecords = 1, Clips = 1, Comments = 1, Reviews = 1, Cases = 2, Shifts = 2 }, counts);
    }

    [Theory, EachEngine]
    public async Task EvidenceCounts_OtherHall_HasNone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Comments(Comment("1"));

        Assert.Equal(new EvidenceCountRow(), await new SystemQueries(test.Database).EvidenceCounts("g", At, At.AddHours(1), Day, Day));
    }

    [Theory, EachEngine]
    public async Task RuleCounts_WithdrawnOrRemediedByTheMachine_IsNoBreach(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await new FindingQueries(test.Database).SaveFinding(
        [
            Finding("a", "s"), Finding("b", "s", "decided"), Finding("c", "s", "withdrawn"), Finding("d", "s") with { Machine = "remedied" }, Finding("e", "s") with { Clause = "四.1" }, Finding("f", "s") with { Day = Day.AddDays(1) },
        ]);

        Assert.Equal([("四.1", 1L, 0L), ("四.2(3)", 2, 1)], (await new SystemQueries(test.Database).RuleCounts("h", Day, Day)).Select(row => (row.Clause, row.Total, row.Decided)));
    }

    [Theory, EachEngine]
    public async Task InspectionCounts_Clauses_AreCountedApart(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Inspections(Inspection("1"), Inspection("2"), Inspection("3") with { Clause = "S3/1" }, Inspection("4", 60), Inspection("5") with { HallCode = "g" });

        Assert.Equal([("S1/四.1", 2L), ("S3/1", 1)], (await new SystemQueries(test.Database).InspectionCounts("h", At, At.AddHours(1))).Select(row => (row.Clause, row.Total)));
    }
}
