using Supervision.Sql.Rulebook;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Rulebook;

public sealed class RulebookQueriesTests
{
    [Theory, EachEngine]
    public async Task SaveAdoption_SameFirstDay_OnlySetsTheLastDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new RulebookQueries(test.Database);
        await queries.SaveAdoption(Adopted("S2", Day));
        await queries.SaveAdoption(Adopted("S1", Day.AddDays(9)));
        await queries.SaveAdoption(Adopted("S1", Day));
        await queries.SaveAdoption(Adopted("S1", Day) with { ValidTo = Day.AddDays(8) });
        await queries.SaveAdoption(Adopted("S0", Day) with { HallCode = "g" });

        Assert.Equal([("S1", Day, Day.AddDays(8)), ("S1", Day.AddDays(9), null), ("S2", Day, (DateOnly?)null)], (await queries.Adoptions("h")).Select(row => (row.DocumentId, row.ValidFrom, row.ValidTo)));
    }

    [Theory, EachEngine]
    public async Task RemoveAdoption_OtherFirstDay_RemovesNothing(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new RulebookQueries(test.Database);
        await queries.SaveAdoption(Adopted("S1", Day));

        Assert.Equal((0, 1), (await queries.RemoveAdoption("h", "S1", Day.AddDays(1)), await queries.RemoveAdoption("h", "S1", Day)));
    }

    [Theory, EachEngine]
    public async Task KeepVersion_KeptAlready_StaysAsItIs(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new RulebookQueries(test.Database);
        var version = new RulebookVersionRow { VersionHash = "v", DocumentId = "S1", Content = "text", FirstSeenAtUtc = At };
        await queries.KeepVersion(version);

        Assert.Equal(0, await queries.KeepVersion(version with { FirstSeenAtUtc = At.AddDays(1) }));
        Assert.Equal(At, (await queries.Version("v"))!.FirstSeenAtUtc);
        Assert.Null(await queries.Version("w"));
    }

    private static RulebookAdoptionRow Adopted(string document, DateOnly from) => new() { HallCode = "h", DocumentId = document, ValidFrom = from };
}
