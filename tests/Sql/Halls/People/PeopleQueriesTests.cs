using Supervision.Sql.Findings;
using Supervision.Sql.Halls.People;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Halls.People;

public sealed class PeopleQueriesTests
{
    [Theory, EachEngine]
    public async Task People_NotEmployedOnTheDay_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Staff(Staff("left", "tax", to: Day.AddDays(-1)), Staff("last day", "tax", to: Day), Staff("first day", "tax", Day), Staff("tomorrow", "tax", Day.AddDays(1)), Staff("elsewhere", "tax") with { HallCode = "g" });

        Assert.Equal(["first day", "last day"], (await new PeopleQueries(test.Database).People("h", Day, Day)).Select(line => line.StaffNo));
    }

    [Theory, EachEngine]
    public async Task People_Findings_AreCountedSinceTheDayAndWithoutWithdrawn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Staff(Staff("S1", "tax"), Staff("S2", "tax"));
        await new FindingQueries(test.Database).SaveFinding(
        [
            Finding("open", "s"), Finding("decided", "s", "decided") with { Day = Day.AddDays(1) }, Finding("withdrawn", "s", "withdrawn") with { Day = Day.AddDays(3) }, Finding("before", "s") with { Day = Day.AddDays(-1) },
        ]);

        var people = await new PeopleQueries(test.Database).People("h", Day, Day);

        Assert.Equal([("S1", 1, 1, Day.AddDays(1)), ("S2", 0, 0, (DateOnly?)null)], people.Select(line => (line.StaffNo, line.OpenFindings, line.Decided, line.LastDay)));
    }
}
