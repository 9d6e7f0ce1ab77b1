using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Learning.Verdicts;

namespace Supervision.Jobs.Tests.Learning.Verdicts;

public class RulePrecisionTests
{
    [Theory]
    [InlineData(0, 0, RuleState.Unproven)]
    [InlineData(29, 0, RuleState.Unproven)]
    [InlineData(0, 9, RuleState.Unproven)]
    [InlineData(2, 8, RuleState.Lead)]
    [InlineData(8, 2, RuleState.Unproven)]
    [InlineData(30, 0, RuleState.Proven)]
    [InlineData(27, 3, RuleState.Proven)]
    [InlineData(26, 4, RuleState.Lead)]
    [InlineData(90, 10, RuleState.Proven)]
    [InlineData(800, 200, RuleState.Lead)]
    public void State_VerdictsSoFar_DemotesOnlyWhatIsMeasured(int upheld, int rejected, RuleState state) =>
        Assert.Equal(state, new RulePrecision("S1-4.2-3", upheld, rejected).State());

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
