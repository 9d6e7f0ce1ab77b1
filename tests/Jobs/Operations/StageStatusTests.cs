using Supervision.Jobs.Operations;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Jobs.Tests.Operations;

public sealed class StageStatusTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly RunStageRow Row = new() { RunId = "r", Stage = "score", State = "running", Done = 20, Total = 50, StartedAtUtc = Start };

    [Fact]
    public void Of_StageUnderWay_GivesRateAndTimeLeft()
    {
        var status = StageStatus.Of(Row, Start.AddSeconds(10));

        Assert.Equal((10.0, 2.0, 15.0), (status.SecondsSoFar, status.PerSecond, status.SecondsLeft));
    }

    [Fact]
    public void Of_FinishedStage_IsMeasuredToItsEnd() =>
        Assert.Equal(4, StageStatus.Of(Row with { FinishedAtUtc = Start.AddSeconds(4) }, Start.AddHours(1)).SecondsSoFar);

    [Fact]
    public void Of_WaitingStageOrClockSetBack_HasNoRate()
    {
        Assert.Equal((0.0, 0.0), Times(StageStatus.Of(Row with { StartedAtUtc = null }, Start)));
        Assert.Equal((0.0, 0.0), Times(StageStatus.Of(Row, Start.AddSeconds(-5))));
        Assert.Null(StageStatus.Of(Row, Start.AddSeconds(-5)).SecondsLeft);
    }

    [Fact]
    public void SecondsLeft_AllDone_IsUnknown() => Assert.Null(StageStatus.Of(Row with { Done = 50 }, Start.AddSeconds(10)).SecondsLeft);

    private static (double, double) Times(StageStatus status) => (status.SecondsSoFar, status.PerSecond);
}
