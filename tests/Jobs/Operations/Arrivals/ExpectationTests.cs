using Supervision.Jobs.Operations.Arrivals;

namespace Supervision.Jobs.Tests.Operations.Arrivals;

public class ExpectationTests
{
    [Theory]
    [InlineData(new long[] { }, null)]
    [InlineData(new long[] { 10, 12 }, null)]
    [InlineData(new long[] { 10, 0, 12 }, 10.0)]
    [InlineData(new long[] { 10, 11, 12, 400 }, 11.5)]
    public void Expectation_PastDays_IsTheirMedianFromThreeOn(long[] counts, double? expected) =>
        Assert.Equal(expected, Expectation.Learnt(counts).Count);

    [Theory]
    [InlineData(null, 7, 0, "unexpected")]
    [InlineData(10.0, 0, 0, "missing")]
    [InlineData(10.0, 4, 0, "partial")]
    [InlineData(10.0, 5, 0, "complete")]
    [InlineData(10.0, 12, 3, "late")]
    [InlineData(0.0, 2, 0, "complete")]
    public void Source_AgainstItsPast_IsNamed(double? usual, long arrived, long late, string state) =>
        Assert.Equal(state, new Expectation(usual, usual is null ? "none" : "past").StateOf(arrived, arrived, late));

    [Theory]
    [InlineData(1.0, 1, "quiet")]
    [InlineData(1.0, 2, "quiet")]
    [InlineData(1.0, 3, "missing")]
    [InlineData(1.5, 2, "missing")]
    [InlineData(3.0, 1, "missing")]
    public void Silence_IsMissingOnlyOnceChanceHardlyExplainsIt(double usual, int silentDays, string state) =>
        Assert.Equal(state, new Expectation(usual, "past").StateOf(0, 0, 0, silentDays));

    [Theory]
    [InlineData(18, 17, "partial")]
    [InlineData(18, 18, "complete")]
    [InlineData(18, 0, "missing")]
    public void Source_AgainstASchedule_MustBeWhole(long due, long arrived, string state) =>
        Assert.Equal(state, Expectation.Scheduled(due).StateOf(arrived, arrived, late: 0));

    [Theory]
    // Four refused transcripts of unknown calls are not the one that is missing.
    [InlineData(18, 21, 17, "partial")]
    [InlineData(18, 22, 18, "complete")]
    [InlineData(18, 3, 0, "refused")]
    public void Refused_AgainstASchedule_DoesNotFillIt(long due, long arrived, long loaded, string state) =>
        Assert.Equal(state, Expectation.Scheduled(due).StateOf(arrived, loaded, late: 0));

    [Theory]
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(10.0)]
    public void Source_OfWhichEverythingWasRefused_IsNotComplete(double? usual) =>
        Assert.Equal("refused", new Expectation(usual, usual is null ? "none" : "past").StateOf(arrived: 2, loaded: 0, late: 0));
}
