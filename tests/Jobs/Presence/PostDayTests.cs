using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class PostDayTests
{
    private static readonly PostDay Day = new()
    {
        PostCode = "P", Day = new DateOnly(2026, 3, 2), CalendarSource = "hall", Required = Set((0, 300_000)), Present = Set((0, 60_000), (120_000, 180_000)),
        Cover = IntervalSet.Empty, Leave = Set((60_000, 120_000)), Reported = IntervalSet.Empty, Unobserved = Set((180_000, 239_999), (240_000, 300_000)), Absent = IntervalSet.Empty,
    };

    [Fact]
    public void LongUnobserved_UnderAMinute_IsLeftOut() => Assert.Equal([new Interval(240_000, 300_000)], Day.LongUnobserved);

    [Fact]
    public void Spans_PartsThatAlternate_AreOneTimeline() => Assert.Equal(
        ["present 0", "leave 60000", "present 120000", "unobserved 180000", "unobserved 240000"], Day.Spans.Select(part => $"{part.Kind} {part.Span.Start}"));

    private static IntervalSet Set(params (long Start, long End)[] spans) => IntervalSet.Of(spans.Select(span => new Interval(span.Start, span.End)));
}
