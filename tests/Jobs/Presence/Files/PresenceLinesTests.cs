using Supervision.Jobs.Presence.Files;

namespace Supervision.Jobs.Tests.Presence.Files;

public sealed class PresenceLinesTests
{
    private static readonly TestHall Hall = TestHall.OneHour().Clip("present", "09:00", "09:30").Clip("absent", "09:30", "09:40").Clip("present", "09:40", "09:50");

    [Fact]
    public void Waterfall_OfADay_AddsUpInMinutes() => Assert.Equal(
        """{"hall":"H","post":"P","date":"2026-03-02","required_min":60,"present_min":40,"cover_min":0,"leave_min":0,"reported_min":0,"unobserved_min":10,"absent_min":10}""",
        PresenceLines.Waterfall("H", Hall.Day()));

    [Fact]
    public void Episodes_OfADay_CarryTheHallsOffset()
    {
        var line = Assert.Single(PresenceLines.Episodes("H", Hall.Day(), Hall.Zone));

        Assert.Contains("\"start\":\"2026-03-02T09:30:00+08:00\",\"end\":\"2026-03-02T09:40:00+08:00\"", line, StringComparison.Ordinal);
        Assert.EndsWith("\"minutes\":10}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Unobserved_OfADay_GivesTheDarkStretchesOnly() => Assert.Equal(
        ["""{"hall":"H","post":"P","date":"2026-03-02","start":"2026-03-02T09:50:00+08:00","end":"2026-03-02T10:00:00+08:00"}"""],
        PresenceLines.Unobserved("H", Hall.Day(), Hall.Zone));
}
