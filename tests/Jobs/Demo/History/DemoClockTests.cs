using Supervision.Jobs.Demo.History;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoClockTests
{
    [Fact]
    public void GetUtcNow_AfterBeingSet_StandsThere()
    {
        var clock = new DemoClock(new DateTime(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc)) { NowUtc = new DateTime(2026, 3, 2, 1, 0, 0) };

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
    }
}
