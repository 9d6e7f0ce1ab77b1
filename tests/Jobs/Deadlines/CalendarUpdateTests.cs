using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class CalendarUpdateTests
{
    [Fact]
    public void NextYearsNotice_GivesUnknownClocksADateAndMovesNoOther()
    {
        var unknown = Rules("2026-12-31 12:00").Case(Case("2026-12-30 09:00", 5) with { CaseNo = "U" }, StepLog.Empty).Clocks;
        var running = Rules("2026-12-31 12:00").Case(Case("2026-12-28 09:00", 2) with { CaseNo = "R" }, StepLog.Empty).Clocks;
        var held = Rows((new DateOnly(2027, 1, 4), true, "08:30-12:00"));
        var file = CalendarUpdate.FileOfNotice("# 2027\n2027 off 0101-0103\n2027 work 0109\n", held)!;
        var brought = file.Split('\n')[1..^1].Select(line => line.Split(',')).Select(field => Row(DateOnly.Parse(field[0]), field[1] == "1", field[2])).ToList();

        var (clock, due) = Assert.Single(new CalendarUpdate(held, brought, NationalCalendar.Current).Moves("H", Zone, At("2026-12-31 12:00")!.Value, [.. unknown, .. running]));

        Assert.Equal(("U", "unknown", "2027-01-07 00:00"), (clock.SubjectKey, clock.State, Wall(due)));
        Assert.Equal(("08:30-12:00", true), (brought.Single(row => row.Day == new DateOnly(2027, 1, 4)).Hours, brought.Single(row => row.Day == new DateOnly(2027, 1, 9)).IsWorkday));
    }

    [Fact]
    public void Update_ThatContradictsItself_NamesTheDates() =>
        Assert.Equal([new DateOnly(2027, 1, 4)], new CalendarUpdate([], Rows((new DateOnly(2027, 1, 4), true, null), (new DateOnly(2027, 1, 4), false, null)), NationalCalendar.Current).Contradictions);

    [Fact]
    public void Update_AgainstTheNotice_NamesTheDates() =>
        Assert.Equal([new DateOnly(2026, 10, 1)], new CalendarUpdate([], Rows((new DateOnly(2026, 10, 1), true, null), (new DateOnly(2026, 10, 9), true, null), (new DateOnly(2030, 1, 1), true, null)), NationalCalendar.Current).AgainstNotice);

    [Theory]
    [InlineData("date,is_workday\n2027-01-04,1\n")]
    [InlineData("")]
    public void Text_ThatIsNoNotice_IsLeftToTheFeed(string text) => Assert.Null(CalendarUpdate.FileOfNotice(text, []));

    [Fact]
    public void Notice_WithADayThatDoesNotExist_IsRefusedWithItsLine() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => CalendarUpdate.FileOfNotice("2027 off 0101\n2027 work 0230\n", [])).Message, StringComparison.Ordinal);

    private static List<WorkDayRow> Rows(params (DateOnly Day, bool IsWorkday, string? Hours)[] days) => [.. days.Select(day => Row(day.Day, day.IsWorkday, day.Hours))];

    private static WorkDayRow Row(DateOnly day, bool isWorkday, string? hours) => new() { HallCode = "H", Day = day, IsWorkday = isWorkday, Hours = hours is { Length: > 0 } ? hours : null, BatchId = "b", LineNumber = 1, ContentHash = "" };
}
