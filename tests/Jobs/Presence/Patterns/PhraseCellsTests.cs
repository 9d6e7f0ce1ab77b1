using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql.Calls;
using Supervision.Sql.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class PhraseCellsTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 15, 59, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Add_CallsOfOneHour_CountHitsAndTheirFirstAndLastDay()
    {
        var cells = Cells();
        cells.Add(Call(Start.AddDays(2)), isHit: true);
        cells.Add(Call(Start), isHit: true);
        cells.Add(Call(Start.AddDays(1)), isHit: false);

        Assert.Equal(new PatternCell("W1", "23", 2, 3, Day, Day.AddDays(2)), Assert.Single(cells.Of(PhraseCells.ByHour)));
    }

    [Fact]
    public void Add_NoTicketsAtAll_LeavesTheQueueUnknown()
    {
        var cells = Cells();
        cells.Add(Call(Start), isHit: true);

        Assert.Empty(cells.Of(PhraseCells.ByQueue));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_859, 1)]
    [InlineData(1_860, 0)]
    [InlineData(-1, 0)]
    public void Add_CaseOfTheSamePerson_IsTheMatterUntilHalfAnHourAfterTheCall(int secondsAfterStart, int matters)
    {
        var cells = Cells(Case("W1", secondsAfterStart), Case("W2", 0));
        cells.Add(Call(Start), isHit: false);

        Assert.Equal(matters, cells.Of(PhraseCells.ByMatter).Count);
    }

    [Fact]
    public void Days_OneHitAmongCleanCalls_MakesTheHallDayBad()
    {
        var cells = Cells();
        cells.Add(Call(Start), isHit: true);
        cells.Add(Call(Start.AddSeconds(30)), isHit: false);
        cells.Add(Call(Start.AddMinutes(1)), isHit: false);

        Assert.Equal([(Day, true), (Day.AddDays(1), false)], cells.Days()["W1"]);
    }

    private static PhraseCells Cells(params AcceptedCaseRow[] cases) =>
        new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new QueueLengths([]), [], cases);

    private static AcceptedCaseRow Case(string staffNo, int secondsAfterStart) => new() { StaffNo = staffNo, Item = "item", AcceptedAtUtc = Start.AddSeconds(secondsAfterStart) };

    private static CallRow Call(DateTime at) => new()
    {
        HallCode = "h", CallId = $"{at:O}", StartedAtUtc = at, StaffNo = "W1", Direction = "in", TalkSeconds = 60, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };
}
