using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class IntervalTests
{
    private static readonly DateTime Nine = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(59_999, 59)]
    [InlineData(60_000, 60)]
    [InlineData(0, 0)]
    public void Seconds_OfMilliseconds_AreRoundedDown(int milliseconds, long seconds) =>
        Assert.Equal(seconds, Interval.Between(Nine, Nine.AddMilliseconds(milliseconds)).Seconds);

    [Fact]
    public void Between_TwoInstants_GivesThemBackAsUtc()
    {
        var interval = Interval.Between(Nine, Nine.AddHours(3));

        Assert.Equal((Nine, Nine.AddHours(3)), (interval.StartsAtUtc, interval.EndsAtUtc));
        Assert.Equal(DateTimeKind.Utc, interval.StartsAtUtc.Kind);
    }
}
