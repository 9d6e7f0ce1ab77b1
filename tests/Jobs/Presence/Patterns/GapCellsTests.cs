using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql.Presence;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class GapCellsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(299, 0)]
    [InlineData(300, 1)]
    public void Cells_AbsenceInAHalfHour_IsAGapFromFiveMinutesOn(int absentSeconds, int hits)
    {
        var cells = Cells(Span("absent", 9 * 3600, absentSeconds), Span("present", 9 * 3600 + absentSeconds, 1800 - absentSeconds));

        Assert.Equal(new PatternCell("P", "1 09:00", hits, 1, hits == 0 ? null : Monday, hits == 0 ? null : Monday), Assert.Single(cells));
    }

    [Theory]
    [InlineData(899, 0)]
    [InlineData(900, 1)]
    public void Cells_ObservedTime_IsAChanceFromAQuarterHourOn(int observedSeconds, int cells) =>
        Assert.Equal(cells, Cells(Span("present", 9 * 3600, observedSeconds)).Count);

    [Fact]
    public void Cells_LeaveAndDarkTime_AreNoChance() =>
        Assert.Empty(Cells(Span("leave", 9 * 3600, 1800), Span("unobserved", 10 * 3600, 1800), Span("reported", 11 * 3600, 1800)));

    [Fact]
    public void Cells_SpanAcrossMidnight_StaysOnItsDate() =>
        Assert.Equal(["1 23:30", "1 24:00"], Cells(Span("absent", 23 * 3600 + 1800, 3600)).Select(cell => cell.Cell));

    [Fact]
    public void Days_AnyGap_MakesTheDayOfThePersonBad()
    {
        var cells = new GapCells(TimeZoneInfo.Utc);
        cells.Add(Span("present", 9 * 3600, 3600, Monday.AddDays(1)), "W1");
        cells.Add(Span("absent", 9 * 3600, 1800), "W1");

        Assert.Equal([(Monday, true), (Monday.AddDays(1), false)], cells.Days()["W1"]);
    }

    private static IReadOnlyList<PatternCell> Cells(params PresenceSpanRow[] spans)
    {
        var cells = new GapCells(TimeZoneInfo.Utc);
        foreach (var span in spans)
            cells.Add(span);
        return cells.Cells();
    }

    private static PresenceSpanRow Span(string kind, int second, int seconds, DateOnly? day = null)
    {
        var start = (day ?? Monday).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddSeconds(second);
        return new PresenceSpanRow { HallCode = "h", PostCode = "P", Day = day ?? Monday, Kind = kind, StartsAtUtc = start, EndsAtUtc = start.AddSeconds(seconds) };
    }
}
