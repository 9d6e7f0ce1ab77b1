using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;

namespace Supervision.Jobs.Tests.Appraisal.Formulas;

public sealed class PartScoreTests
{
    private static readonly FormulaPart Phone = new("phone", 2, ["phrase"], "calls");
    private static readonly FormulaPart Rest = new("rest", 1, [], "reviews");
    private static readonly AppraisalFormula Formula = FormulaFile.Default with { Base = 100, Floor = true, Parts = [Phone, Rest] };
    private static readonly StaffEvidence Observed = new() { StaffNo = "1001", Confirmed = [], Sessions = 2, Calls = 1, Reviews = 1 };

    [Fact]
    public void Of_PointsOfItsKind_AreDeductedAndOthersAreNot() =>
        Assert.Equal(new PartScore("phone", 2, 97, 3), PartScore.Of(Formula, Phone, Observed, [Point("phrase", 3), Point("absence", 50)]));

    [Fact]
    public void Of_KindThatNoPartNames_BelongsToThePartWithoutKinds() =>
        Assert.Equal(new PartScore("rest", 1, 50, 50), PartScore.Of(Formula, Rest, Observed, [Point("phrase", 3), Point("absence", 50)]));

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, -30)]
    public void Of_MoreDeductedThanTheBase_StopsAtZeroOnlyUnderAFloor(bool floor, double score) =>
        Assert.Equal(score, PartScore.Of(Formula with { Floor = floor }, Phone, Observed, [Point("phrase", 130)]).Score);

    [Fact]
    public void Of_NothingObserved_IsMissingAndNotFull() =>
        Assert.Null(PartScore.Of(Formula, Phone, Observed with { Calls = 0 }, []).Score);

    [Fact]
    public void Of_ConfirmedBreachWithoutFeeds_CountsAsObserved() =>
        Assert.Equal(97, PartScore.Of(Formula, Phone, Observed with { Calls = 0 }, [Point("phrase", 3)]).Score);

    private static ScorePoint Point(string kind, double points) => new("f", "S0 6.1", "minor", 1, -points, "finding") { Kind = kind };
}
