using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Tests.Calls.Turns;

public class TurnClockTests
{
    [Theory]
    [InlineData(0, 10, 100.0, 110.0)]
    [InlineData(5, 7, 105.0, 107.0)]
    public void Stretch_OfATimedTurn_LiesInProportion(int start, int end, double from, double to) =>
        Assert.Equal((from, to), TurnClock.Estimate(new Turn(0, Speaker.Staff, "一二三四五六七八九十", 100, 110), start, end));

    [Fact]
    public void Stretch_OfATurnWithoutEnd_KeepsWhatIsKnown() =>
        Assert.Equal((100.0, null), TurnClock.Estimate(new Turn(0, Speaker.Staff, "好", 100), 0, 1));

    [Fact]
    public void Stretch_OfAnEmptyTurn_IsTheTurn() =>
        Assert.Equal((100.0, 110.0), TurnClock.Estimate(new Turn(0, Speaker.Staff, "", 100, 110), 0, 0));
}
