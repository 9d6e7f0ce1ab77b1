using Supervision.Sql.Appraisal.Parts;

namespace Supervision.Sql.Tests.Appraisal.Parts;

public sealed class PartQueriesTests
{
    [Theory, EachEngine]
    public async Task Parts_OnePerson_ComeInTheOrderOfTheFormula(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new PartQueries(test.Database);
        await queries.AddPart([Part("S2", 1), Part("S1", 2), Part("S1", 1), Part("S1", 3) with { HallCode = "g" }]);

        Assert.Equal([1, 2], (await queries.Parts("h", "2026-03", "S1")).Select(part => part.PartNo));
        Assert.Equal(["S1 1", "S1 2", "S2 1"], (await queries.PartsOfPeriod("h", "2026-03")).Select(part => $"{part.StaffNo} {part.PartNo}"));
    }

    [Theory, EachEngine]
    public async Task ClearParts_OnePeriod_LeavesTheOthers(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new PartQueries(test.Database);
        await queries.AddPart([Part("S1", 1), Part("S1", 1) with { Period = "2026-02" }, Part("S1", 1) with { HallCode = "g" }]);

        Assert.Equal(1, await queries.ClearParts("h", "2026-03"));

        Assert.Single(await queries.PartsOfPeriod("h", "2026-02"));
        Assert.Single(await queries.PartsOfPeriod("g", "2026-03"));
    }

    [Theory, EachEngine]
    public async Task AddPart_WithoutScore_IsReadAsNullAndNotAsNought(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new PartQueries(test.Database);
        await queries.AddPart([Part("S1", 1) with { Score = null, Weight = 0.4 }]);

        var part = Assert.Single(await queries.Parts("h", "2026-03", "S1"));
        Assert.Equal((null, 0.4), (part.Score, part.Weight));
    }

    private static AppraisalPartRow Part(string staff, int number) => new() { HallCode = "h", Period = "2026-03", StaffNo = staff, PartNo = number, Name = "part", Weight = 1, Score = 90 };
}
