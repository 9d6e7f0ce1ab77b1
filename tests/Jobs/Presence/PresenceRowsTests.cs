using Supervision.Jobs.Presence;

namespace Supervision.Jobs.Tests.Presence;

public sealed class PresenceRowsTests
{
    [Fact]
    public void Day_PartsOfHalfSeconds_StillAddUpToTheWholeSeconds()
    {
        var row = PresenceRows.Day("h", Split(1_500, 2_000, 3_500), "x");

        Assert.Equal((1, 1, 1, 3), (row.PresentSeconds, row.LeaveSeconds, row.AbsentSeconds, row.RequiredSeconds));
    }

    [Fact]
    public void Spans_OfADay_AreNumberedFromOneInTheirOrder()
    {
        var spans = PresenceRows.Spans("h", Split(60_000, 90_000, 120_000)).ToList();

        Assert.Equal(["1 present", "2 leave", "3 absent"], spans.Select(span => $"{span.SpanNo} {span.Kind}"));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.EndsAtUtc, pair.Second.StartsAtUtc));
    }

    [Fact]
    public void Episode_WithABrokenSecond_CountsWholeSecondsOnly()
    {
        var day = Split(0, 0, 61_999);

        var row = PresenceRows.Episode("h", day, new Episode { Span = day.Absent[0], AbsentMilliseconds = 61_999, Word = "late", ThresholdMinutes = 1 }, waiting: 3);

        Assert.Equal((61, 3, DateTime.UnixEpoch), (row.AbsentSeconds, row.Waiting, row.StartsAtUtc));
    }

    /// <summary>Present until the first, on leave until the second, absent until the last millisecond.</summary>
    private static PostDay Split(long present, long leave, long absent) => new()
    {
        PostCode = "P", Day = new DateOnly(1970, 1, 1), CalendarSource = "hall", Required = Set(0, absent), Present = Set(0, present), Cover = IntervalSet.Empty,
        Leave = Set(present, leave), Reported = IntervalSet.Empty, Unobserved = IntervalSet.Empty, Absent = Set(leave, absent),
    };

    private static IntervalSet Set(long start, long end) => start == end ? IntervalSet.Empty : IntervalSet.Of([new Interval(start, end)]);
}
