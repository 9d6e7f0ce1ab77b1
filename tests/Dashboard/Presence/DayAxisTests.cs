using Supervision.Dashboard.Presence;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Tests.Presence;

public sealed class DayAxisTests
{
    [Fact]
    public void Of_Spans_ReachesOutToWholeHours() =>
        Assert.Equal(new DayAxis(At(0), At(5)), DayAxis.Of([Span(0.5, 1), Span(3, 4.2)]));

    [Fact]
    public void Of_SpanThatEndsOnTheHour_AddsNoEmptyHour() => Assert.Equal(At(4), DayAxis.Of([Span(1, 4)]).To);

    [Theory]
    [InlineData(4, 5)]
    [InlineData(14, 15)]
    [InlineData(15, 6)]
    public void Ticks_LongDay_AreFewer(double hours, int ticks) => Assert.Equal(ticks, DayAxis.Of([Span(0, hours)]).Ticks.Count());

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 0.25)]
    [InlineData(9, 1)]
    public void Share_Instant_LiesWithinTheScale(double hour, double share) => Assert.Equal(share, DayAxis.Of([Span(0, 4)]).Share(At(hour)));

    [Fact]
    public void Percent_OfASpan_IsItsWidth() => Assert.Equal("37.5", DayAxis.Of([Span(0, 4)]).Percent(At(1), At(2.5)));

    [Fact]
    public void Of_NoSpans_HasNoMarksAndNoPlace()
    {
        var axis = DayAxis.Of([]);

        Assert.Empty(axis.Ticks);
        Assert.Equal(0, axis.Share(At(1)));
    }

    private static DateTime At(double hour) => new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc).AddHours(hour);

    private static PresenceSpanRow Span(double from, double to) =>
        new() { HallCode = "h", PostCode = "A01", Day = new DateOnly(2026, 3, 3), Kind = "present", StartsAtUtc = At(from), EndsAtUtc = At(to) };
}
