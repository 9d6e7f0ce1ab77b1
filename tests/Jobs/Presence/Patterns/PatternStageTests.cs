using Supervision.Jobs.Operations;
using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Patterns;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class PatternStageTests
{
    [Theory, EachEngine]
    public async Task FridayHabit_OfEightWeeks_IsShownWithTheNightThatFoundIt(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var hall = new SimulatedHall(4, 8, 5) { Planted = (post, day) => post == 2 && day.DayOfWeek == DayOfWeek.Friday ? 15.05 : null };
        await new PresenceQueries(test.Database).AddSpan(
            [.. hall.Spans().GroupBy(span => (span.PostCode, span.Day)).SelectMany(day => day.Select((span, index) => span with { SpanNo = index + 1 }))]);

        Assert.Equal(1, await Run(test.Database, new DateOnly(2026, 3, 2)));
        Assert.Equal(1, await Run(test.Database, new DateOnly(2026, 3, 3)));

        var pattern = Assert.Single(await new PatternQueries(test.Database).Patterns("H"));
        Assert.Equal(("recurring", "absence", "P02", "5 15:00", 8, 8), (pattern.Kind, pattern.Source, pattern.Subject, pattern.Cell, pattern.Hits, pattern.Chances));
        Assert.Equal((new DateOnly(2026, 1, 9), new DateOnly(2026, 3, 2)), (pattern.SinceDay, pattern.FirstShownDay));
    }

    private static async Task<long> Run(Database database, DateOnly today)
    {
        var night = new Night
        {
            Database = database, HallCode = "H", Zone = SimulatedHall.Zone, InboxFolder = "", MediaFolder = "", RunId = "r",
            Time = new StoppedClock(new DateTimeOffset(today.ToDateTime(new TimeOnly(1, 0)), TimeSpan.FromHours(8))),
        };
        return (await new PatternStage().Run(night, new Progress<StageProgress>(), CancellationToken.None)).Written;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
