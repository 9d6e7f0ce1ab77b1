using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Learning.Verdicts;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public class RulePrecisionTests
{
    [Theory]
    [InlineData(29, 0, true)]
    [InlineData(30, 0, false)]
    [InlineData(27, 3, false)]
    [InlineData(26, 4, true)]
    [InlineData(90, 10, false)]
    [InlineData(800, 200, true)]
    [InlineData(0, 0, true)]
    public void Rule_VerdictsSoFar_IsALeadUntilProven(int upheld, int rejected, bool isLeadOnly) =>
        Assert.Equal(isLeadOnly, new RulePrecision("S1-4.2-3", upheld, rejected).IsLeadOnly());

    [Fact]
    public void LowerBound_ThreeOfFour_IsTheJeffreysQuantile() =>
        Assert.Equal(0.4315, new RulePrecision("S1-4.2-3", 3, 1).LowerBound, 3);

    [Fact]
    public void LowerBound_AnyCounts_LiesUnderTheShareAndRisesWithMoreOfTheSame() =>
        Prop.ForAll(Gen.Choose(1, 200).SelectMany(right => Gen.Choose(0, 200).Select(wrong => (right, wrong))).ToArbitrary(), counts =>
        {
            var once = new RulePrecision("r", counts.right, counts.wrong);
            var twice = new RulePrecision("r", 2 * counts.right, 2 * counts.wrong);
            return once.LowerBound <= once.Precision.Share && once.LowerBound <= twice.LowerBound + 1e-9;
        }).QuickCheckThrowOnFailure();
}
